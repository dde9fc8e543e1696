namespace SigKunskap.Content.Flows.Editions;

/// <summary>Somebody's situation that two editions answer differently.</summary>
/// <param name="Name">Who asks about what, from the scenario.</param>
/// <param name="Answers">The answers that count in the edition the scenario was written for.</param>
/// <param name="Before">Where they lead in the earlier edition.</param>
/// <param name="After">Where they lead in the later edition.</param>
public sealed record ComparedSituation(string Name, IReadOnlyList<GivenAnswer> Answers, FlowWalk Before, FlowWalk After)
{
    /// <summary>The scenarios of both editions, walked in both, that come out differently. One with the same answers as another counts once.</summary>
    /// <param name="earlier">The earlier edition.</param>
    /// <param name="later">The later edition.</param>
    /// <returns>The later edition's scenarios in order, and then those that only the earlier had.</returns>
    public static IReadOnlyList<ComparedSituation> Among(Flow earlier, Flow later) =>
    [
        .. later.Scenarios.Select(scenario => (scenario, IsLater: true)).Concat(earlier.Scenarios.Select(scenario => (scenario, IsLater: false)))
            .DistinctBy(found => string.Join(' ', found.scenario.Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal)))
            .Select(found => Of(earlier, later, found.scenario, found.IsLater))
            .Where(situation => Differ(situation.Before, situation.After)),
    ];

    /// <summary>Whether two walks with the same answers come to another end.</summary>
    /// <param name="before">In the earlier edition.</param>
    /// <param name="after">In the later edition.</param>
    /// <returns>True when only one comes to an end, or the outcomes or their order differ.</returns>
    public static bool Differ(FlowWalk before, FlowWalk after) =>
        before.Next is null != after.Next is null
        || before.Findings.Count != after.Findings.Count
        || before.Findings.Zip(after.Findings).Any(pair => !IsSame(pair.First, pair.Second));

    /// <summary>Whether two editions' outcomes are the same answer, be it in other words.</summary>
    /// <param name="before">Of the earlier edition.</param>
    /// <param name="after">Of the later edition.</param>
    /// <returns>True when they are of the same kind and share id or title.</returns>
    public static bool IsSame(Outcome before, Outcome after) => before.Kind == after.Kind && (before.Id == after.Id || before.Title == after.Title);

    private static ComparedSituation Of(Flow earlier, Flow later, Scenario scenario, bool isLater)
    {
        var (before, after) = (FlowWalk.Of(earlier, scenario.Answers), FlowWalk.Of(later, scenario.Answers));
        return new(scenario.Name, (isLater ? after : before).Given, before, after);
    }
}
