using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Law;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Law;

/// <summary><c>/lagrum/sol/19/1.atom</c>: what happens to a section of a statute and to the guidance that relies on it, as an Atom feed.</summary>
public sealed class SectionFeed(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living)
{
    /// <summary>The feed of a section; null when the library has none there.</summary>
    /// <param name="path">The section as its address names it: <c>sol/19/1</c>.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<AtomFeed?> For(string path, CancellationToken cancel = default)
    {
        var library = living.Now;
        if (SectionPath.Find(library.Law, path) is not var (statute, section))
            return null;
        var (key, name) = (new SectionKey(statute.Sfs, section.Number), $"{section.Number.InFull} {statute.ShortName}");
        await using var db = await databases.CreateDbContextAsync(cancel);
        var number = section.Number.ToString();
        var watched = await db.WatchedSections.AsNoTracking().Where(w => w.Sfs == statute.Sfs && w.Number == number).ToListAsync(cancel);
        return new($"SigKunskap: ändrat för {name}", $"/lagrum/{path}.atom", $"/lagrum/{path}",
        [
            .. LibraryNews.OfPages(library).Where(news => news.Edition.Content.Paragraphs.Any(paragraph => paragraph.Citations.Any(citation => citation.Keys.Contains(key)))).Select(news => FeedEntries.Of(news, library)),
            .. section.Wordings.Where(wording => wording.From is not null && wording.Certainty != Certainty.Unsettled).Select(wording => Entry(wording, statute, section, path, name, library)),
            .. watched.Where(w => w.AsChange() is not null).Select(w => new AtomFeed.Entry($"Lagrummet {w.AsChange()!.Verb} {w.From.InWords()}: {name}", $"/lagrum/{path}?bevakning={w.Id.ToString(CultureInfo.InvariantCulture)}", $"/lagrum/{path}", w.NotedAt, library.AgencyName(w.Owner), w.Note)),
        ]);
    }

    private static AtomFeed.Entry Entry(Wording wording, Statute statute, Section section, string path, string name, Content.Library library) => new(
        $"Lydelse från {wording.From!.Value.InWords()}: {name}",
        string.Create(CultureInfo.InvariantCulture, $"/lagrum/{path}?lydelse={wording.From:yyyy-MM-dd}"),
        $"/lagrum/{path}#lydelse",
        // The day the library knew it: a coming day has not been yet.
        StockholmTime.StartOf(wording.CheckedOn),
        library.AgencyName(statute.Owner ?? "SigKunskap"),
        section.Heading);
}
