using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Law;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Platform.News;

/// <summary>An editor has noted that a section changes, ends or is replaced: whoever follows it is told from which day, and that the guidance is looked through.</summary>
public sealed class WatchedLaw(LivingLibrary living, TimeProvider clock) : IOpenNews
{
    public string Kind => "section-watched";

    public string Headline => "Lagrum som ändras";

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel)
    {
        if (!LibraryChanges.IsWatch(change) || change.Subject.Split(' ') is not [var sfs, var number])
            return null;
        // Told anew when a page is looked through; it happened when it was noted, and is told once.
        var noted = await db.WatchedSections.Where(w => w.Sfs == sfs && w.Number == number && w.NotedAt <= change.At).OrderByDescending(w => w.NotedAt).FirstOrDefaultAsync(cancel);
        return noted is not null && Section(noted) is var (statute, section) ? new(noted.Id.ToString(CultureInfo.InvariantCulture), noted.NotedAt, new Topic(FollowKind.Section, SectionPath.Of(statute, section))) : null;
    }

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var ids = subjects.Select(subject => int.Parse(subject, CultureInfo.InvariantCulture)).ToList();
        var told = new Dictionary<string, Told>();
        foreach (var watched in await db.WatchedSections.AsNoTracking().Where(w => ids.Contains(w.Id)).ToListAsync(cancel))
        {
            if (Section(watched) is var (statute, section) && watched.AsChange() is { } change)
                told[watched.Id.ToString(CultureInfo.InvariantCulture)] = new($"{section.Number.InFull} {statute.ShortName}", Words(change, watched.ClosedAt is null), $"/lagrum/{SectionPath.Of(statute, section)}");
        }

        return told;
    }

    private string Words(WatchedChange change, bool isOpen) =>
        $"Lagrummet {change.Verb} {change.From.InWords()}{(change.From <= StockholmTime.Today(clock) ? ", alltså redan" : "")}. {change.Note.TrimEnd('.')}.{(isOpen ? " Vägledningen som vilar på det ses över." : "")}";

    private (Statute Statute, Section Section)? Section(WatchedSection watched) => watched.Key is { } key ? living.Now.Law.Find(key) : null;
}
