using System.Globalization;
using SigKunskap.Content;
using SigKunskap.Content.Law;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.News;

/// <summary>Something else is recorded about when a section of a statute applies. What is told is how it stands now.</summary>
public sealed class ChangedSection(LivingLibrary living, TimeProvider clock) : IOpenNews
{
    public string Kind => "section";

    public string Headline => "Ändrat lagrum";

    public Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel) => Task.FromResult(LibraryChanges.Section(change) is { } path
        ? new Happening(string.Create(CultureInfo.InvariantCulture, $"{path}@{change.Id}"), change.At, new Topic(FollowKind.Section, path))
        : null);

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var told = new Dictionary<string, Told>();
        foreach (var subject in subjects)
        {
            // Another node may have noted it before this one has read the law anew.
            if (subject.Split('@') is [var path, var change] && SectionPath.Find((await living.Through(long.Parse(change, CultureInfo.InvariantCulture), cancel)).Law, path) is var (statute, section))
                told[subject] = new($"{section.Number.InFull} {statute.ShortName}", $"{section.Heading}. {Standing(statute, section, StockholmTime.Today(clock))}", $"/lagrum/{path}");
        }

        return told;
    }

    private string Standing(Statute statute, Section section, DateOnly today)
    {
        if (section.ReplacedBy.Count > 0 || statute.IsRepealed)
        {
            var next = section.ReplacedBy.Select(living.Now.Law.Find).OfType<(Statute Statute, Section Section)>().Select(found => $"{found.Section.Number.InFull} {found.Statute.ShortName}").ToList();
            var last = statute.InForceTo is { } to ? to < today ? $"Paragrafen gällde till {to.InWords()}." : $"Paragrafen gäller till {to.InWords()}." : "Paragrafen gäller inte längre.";
            return next.Count == 0 ? last : $"{last} Den motsvaras av {string.Join(", ", next)}.";
        }

        var coming = section.Wordings.Where(wording => wording.From > today).MinBy(wording => wording.From);
        var now = section.On(today) is not { } wording ? "Ingen lydelse gäller i dag."
            : $"{(wording.From is { } from ? $"Den lydelse som gäller i dag gäller från {from.InWords()}" : "En lydelse gäller i dag")}{(wording.To is { } end ? $" till {end.InWords()}" : "")}.{Doubt(wording)}";
        return coming is null ? now : $"{now} En ny lydelse gäller från {coming.From!.Value.InWords()}.{Doubt(coming)}";
    }

    private static string Doubt(Wording wording) => wording.Certainty == Certainty.Unsettled ? " Det är inte klarlagt: kontrollera i källan." : "";
}
