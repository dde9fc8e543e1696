using SigKunskap.Content.Checks;
using SigKunskap.Content.Law;

namespace SigKunskap.Content.Flows;

/// <summary>What a flow refers to outside its own file: law, which must have been in force when it was checked, and those who answer for it.</summary>
internal static class FlowReferences
{
    /// <summary>Addresses of tools that are no flows.</summary>
    private static readonly HashSet<string> Taken = ["samtycke", "folj-upp", "samordnarpaket", "vart-anmaler-jag", "er-organisation"];

    /// <summary>Finds what keeps a flow out.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="shelf">The law and the lists.</param>
    /// <param name="findings">Gets what is wrong.</param>
    public static void Check(Flow flow, ReferenceShelf shelf, Findings findings)
    {
        if (Taken.Contains(flow.Name))
            findings.Refuse(1, $"Adressen /verktyg/{flow.Name} är upptagen av ett annat verktyg. Ge filen ett annat namn.");
        foreach (var owner in flow.Outcomes.Select(outcome => (outcome.Owner, outcome.Line)).Prepend((flow.Owner, 1)).DistinctBy(owner => owner.Item1))
        {
            if (!shelf.Lists.Agencies.ContainsKey(owner.Item1))
                findings.Refuse(owner.Item2, $"”agare: {owner.Item1}” finns inte i myndigheter.yml.{Closest.Suggestion(owner.Item1, shelf.Lists.Agencies.Keys)}");
        }

        foreach (var outcome in flow.Outcomes)
        {
            foreach (var text in outcome.Law)
                Law(outcome, text, shelf.Law, findings);
        }
    }

    private static void Law(Outcome outcome, LineOfText text, LawLibrary law, Findings findings)
    {
        var citations = law.Citations.Read(text.Text);
        if (citations.Count == 0)
            findings.Refuse(text.Line, $"”{text.Text}” är inte ett lagrum. Skriv till exempel \"19 kap. 1 § SoL\".");
        foreach (var resolved in citations.Select(citation => law.Resolve(citation, outcome.CheckedOn)))
        {
            if (resolved.Problem is { } problem)
                findings.Refuse(text.Line, $"”{text.Text}” {problem}");
            else if (!resolved.Statute!.InForce(outcome.CheckedOn) || resolved.Sections.Any(section => section.On(outcome.CheckedOn) is null))
                findings.Refuse(text.Line, $"”{text.Text}” gällde inte {outcome.CheckedOn:yyyy-MM-dd}. Rätta lagrummet eller datumet.");
            else if (outcome.Kind != OutcomeKind.AskLawyer && resolved.Sections.Any(section => section.On(outcome.CheckedOn)!.Certainty == Certainty.Unsettled))
                findings.Refuse(text.Line, $"”{text.Text}” är inte klarlagt bland lagrummen, men utfallet ”{outcome.Id}” svarar {outcome.Kind.Word()}. Svara JURIST.");
        }
    }
}
