using SigKunskap.Content.Law;

namespace SigKunskap.Content.Flows.Editions;

/// <summary>A section of law that an edition cites.</summary>
/// <param name="Text">As a reader writes it: 19 kap. 1 § SoL.</param>
/// <param name="Address">Its page, or null when the library does not have the section.</param>
public sealed record CitedLaw(string Text, string? Address);

/// <summary>What differs between two editions of a flow, in words a reader of the flow understands, and whose answer it changes.</summary>
/// <param name="Facts">Title, summary, dates and the order of the questions.</param>
/// <param name="Questions">Questions that are new, gone or reworded, with their answers to choose from.</param>
/// <param name="Outcomes">Outcomes that are new, gone or changed.</param>
/// <param name="LawAdded">Sections that only the later edition cites.</param>
/// <param name="LawRemoved">Sections that only the earlier edition cites.</param>
/// <param name="Situations">Scenarios that come out differently.</param>
/// <param name="RulesAreSame">Whether the same answers lead to the same outcomes by the same rules, so that no combination has to be tried.</param>
/// <param name="Combinations">How many of all combinations of answers come out differently; null when none has to be tried, and when there are too many.</param>
public sealed record FlowComparison(
    IReadOnlyList<ComparedPart> Facts,
    IReadOnlyList<ComparedItem> Questions,
    IReadOnlyList<ComparedItem> Outcomes,
    IReadOnlyList<CitedLaw> LawAdded,
    IReadOnlyList<CitedLaw> LawRemoved,
    IReadOnlyList<ComparedSituation> Situations,
    bool RulesAreSame,
    AllSituations? Combinations)
{
    /// <summary>True when nothing that a reader could notice differs.</summary>
    public bool IsNothing => Facts.Count + Questions.Count + Outcomes.Count + LawAdded.Count + LawRemoved.Count + Situations.Count == 0 && (RulesAreSame || Combinations is { Different: 0 });

    /// <summary>Compares two editions of a flow.</summary>
    /// <param name="earlier">The earlier edition.</param>
    /// <param name="later">The later edition.</param>
    /// <param name="law">By which citations are resolved, each for the day its outcome was checked.</param>
    /// <returns>What differs.</returns>
    public static FlowComparison Of(Flow earlier, Flow later, LawLibrary law)
    {
        var (before, after) = (Cited(earlier, law), Cited(later, law));
        var rulesAreSame = FlowRulesText.Of(earlier) == FlowRulesText.Of(later);
        return new(
            FactsOf(earlier, later),
            ComparedItems.Questions(earlier, later),
            ComparedItems.Outcomes(earlier, later),
            [.. after.ExceptBy(before.Select(cited => cited.Text), cited => cited.Text)],
            [.. before.ExceptBy(after.Select(cited => cited.Text), cited => cited.Text)],
            ComparedSituation.Among(earlier, later),
            rulesAreSame,
            rulesAreSame ? null : AllSituations.Count(earlier, later));
    }

    private static IReadOnlyList<ComparedPart> FactsOf(Flow earlier, Flow later)
    {
        var parts = new ComparedParts()
            .Text("Titel", earlier.Title, later.Title)
            .Text("Sammanfattning", earlier.Summary, later.Summary)
            .Text("Lagen kontrollerad", $"{earlier.CheckedOn:yyyy-MM-dd}", $"{later.CheckedOn:yyyy-MM-dd}")
            .Text("Granskas senast", $"{earlier.ReviewBy:yyyy-MM-dd}", $"{later.ReviewBy:yyyy-MM-dd}");
        var (before, after) = (Shared(earlier, later), Shared(later, earlier));
        return before.SequenceEqual(after) ? parts.All : parts.Lines("Frågornas ordning", Labels(later, before), Labels(later, after)).All;
    }

    private static IEnumerable<string> Shared(Flow flow, Flow other) => flow.Questions.Select(question => question.Id).Where(id => other.FindQuestion(id) is not null);

    private static IEnumerable<string> Labels(Flow flow, IEnumerable<string> questions) => questions.Select(id => flow.FindQuestion(id)!.Label);

    private static List<CitedLaw> Cited(Flow flow, LawLibrary law) =>
    [
        .. flow.Outcomes.SelectMany(outcome => outcome.Law.SelectMany(text => law.Citations.Read(text.Text).SelectMany(citation => Cited(text.Text[citation.Start..citation.End], law.Resolve(citation, outcome.CheckedOn)))))
            .DistinctBy(cited => cited.Text),
    ];

    private static IEnumerable<CitedLaw> Cited(string text, ResolvedCitation resolved) => resolved is { Statute: { } statute, Problem: null, Sections.Count: > 0 }
        ? resolved.Sections.Select(section => new CitedLaw($"{section.Number.Unbroken}\u00a0{statute.ShortName}", $"/lagrum/{statute.Slug}/{section.Number.Path}"))
        : [new(text, resolved.Address)];
}
