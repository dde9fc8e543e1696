namespace SigKunskap.Content.Flows.Editions;

/// <summary>All that decides which answers lead to which outcomes, as one text: two flows with the same text answer everybody alike.</summary>
internal static class FlowRulesText
{
    public static string Of(Flow flow) => string.Join('\n', [
        .. flow.Questions.Select(question => $"{question.Id}: {string.Join(", ", question.Options.Select(option => $"{option.Id} {When(flow, option.ShownWhen)}"))}"),
        .. flow.Outcomes.Select(outcome => $"{outcome.Id} {outcome.Kind}"),
        .. flow.Tables.SelectMany(table => Lines(flow, table)),
        string.Join(' ', flow.KindOrder),
    ]);

    private static IEnumerable<string> Lines(Flow flow, FlowTable table) =>
    [
        $"{table.FirstRowOnly} {string.Join(' ', table.SkippedAfter.Order())}",
        .. table.Rows.Select(row => $"{When(flow, row.When)} → {Ids(flow, row.Outcomes)}"),
        $"→ {Ids(flow, table.Otherwise)}",
    ];

    private static string When(Flow flow, IEnumerable<Condition> conditions) => string.Join(' ', conditions
        .Select(condition => (Question: flow.Questions[condition.Question], condition))
        .Select(one => $"{one.Question.Id}={string.Join('|', one.Question.Options.Where((_, place) => one.condition.Holds(place)).Select(option => option.Id))}")
        .Order(StringComparer.Ordinal));

    private static string Ids(Flow flow, IEnumerable<int> outcomes) => string.Join(' ', outcomes.Select(outcome => flow.Outcomes[outcome].Id));
}
