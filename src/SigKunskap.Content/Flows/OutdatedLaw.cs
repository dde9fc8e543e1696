using SigKunskap.Content.Law;

namespace SigKunskap.Content.Flows;

/// <summary>What has become of a section since an outcome was checked against it.</summary>
public enum LawChange
{
    /// <summary>It has another wording.</summary>
    Reworded,

    /// <summary>It is not in force any more.</summary>
    Ended,

    /// <summary>The library does not have it any more, so nobody can say.</summary>
    NotFound,
}

/// <summary>A section that an outcome cites and that is not as it was when the outcome was checked. The outcome may still be right; nobody has looked.</summary>
/// <param name="Citation">19 kap. 1 § SoL, or the citation as written when it leads nowhere.</param>
/// <param name="Address">Its page, or null when there is none.</param>
/// <param name="Change">What has become of it.</param>
/// <param name="On">The first day of the new wording, or the last day in force; null when the library does not know.</param>
/// <param name="NowIn">The sections that took its place, as a reader writes them.</param>
public sealed record OutdatedLaw(string Citation, string? Address, LawChange Change, DateOnly? On, IReadOnlyList<string> NowIn)
{
    /// <summary>Compares the law that an outcome cites, on the day it was checked, with the law on another day.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="law">The law.</param>
    /// <param name="today">The other day.</param>
    /// <returns>One for each section that has changed; empty when the outcome's law is as it was.</returns>
    public static IReadOnlyList<OutdatedLaw> Of(Outcome outcome, LawLibrary law, DateOnly today) =>
        [.. outcome.Law.SelectMany(text => Of(text.Text, outcome.CheckedOn, law, today)).DistinctBy(outdated => outdated.Citation)];

    private static IEnumerable<OutdatedLaw> Of(string text, DateOnly checkedOn, LawLibrary law, DateOnly today)
    {
        var citations = law.Citations.Read(text);
        return citations.Count == 0 ? [Lost(text)] : citations.SelectMany(citation => law.Resolve(citation, checkedOn) switch
        {
            { Problem: null, Statute: { } statute, Sections.Count: 0 } => statute.InForce(today) ? [] : [new(statute.FullName, $"/lagrum/{statute.Slug}", LawChange.Ended, statute.InForceTo, [])],
            { Problem: null, Statute: { } statute } whole => whole.Sections.Select(section => Of(statute, section, checkedOn, law, today)).OfType<OutdatedLaw>(),
            _ => [Lost(text[citation.Start..citation.End])],
        });
    }

    private static OutdatedLaw? Of(Statute statute, Section section, DateOnly checkedOn, LawLibrary law, DateOnly today)
    {
        var (then, now) = (section.On(checkedOn), section.On(today));
        if (!statute.InForce(today) || now is null)
        {
            var last = section.Wordings.Select(wording => wording.To).Max() ?? statute.InForceTo;
            return Changed(LawChange.Ended, last, [.. section.ReplacedBy.Select(law.Find).OfType<(Statute Statute, Section Section)>().Select(next => Name(next.Statute, next.Section))]);
        }

        return then == now ? null : Changed(LawChange.Reworded, now.From, []);

        OutdatedLaw Changed(LawChange change, DateOnly? on, IReadOnlyList<string> nowIn) => new(Name(statute, section), $"/lagrum/{statute.Slug}/{section.Number.Path}", change, on, nowIn);
    }

    private static OutdatedLaw Lost(string citation) => new(citation, null, LawChange.NotFound, null, []);

    private static string Name(Statute statute, Section section) => $"{section.Number.Unbroken}\u00a0{statute.ShortName}";
}
