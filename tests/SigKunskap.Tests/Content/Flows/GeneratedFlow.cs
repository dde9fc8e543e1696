using SigKunskap.Content.Flows;

namespace SigKunskap.Tests.Content.Flows;

/// <summary>Flows that nobody would write, from a seed; and what they answer by the plain meaning of their tables, to hold the engine against.</summary>
internal static class GeneratedFlow
{
    public static Flow Of(int seed, int questions, int options, int rows, bool conditionalAnswers)
    {
        var random = new Random(seed);
        var asked = Enumerable.Range(0, questions).Select(place => Question(random, place, options, conditionalAnswers)).ToList();
        var outcomes = Enumerable.Range(0, 6).Select(place => Outcome(place)).ToList();
        var tables = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Table(random, asked, outcomes.Count, rows)).ToList();
        return new("pahittat", "Påhittat", "", "", default, default, 0, questions, [], asked, tables, outcomes, Enum.GetValues<OutcomeKind>(), []);
    }

    /// <summary>Every combination of answers that can be given.</summary>
    public static IEnumerable<int[]> Combinations(Flow flow, int[]? before = null)
    {
        before ??= [];
        if (before.Length == flow.Questions.Count)
            return [before];
        return flow.Questions[before.Length].Options.Index()
            .Where(option => Hold(option.Item.ShownWhen, before))
            .SelectMany(option => Combinations(flow, [.. before, option.Index]));
    }

    /// <summary>The outcomes of a combination, by reading the tables from top to bottom.</summary>
    public static IEnumerable<string> Answer(Flow flow, int[] answers)
    {
        var found = new HashSet<int>();
        foreach (var table in flow.Tables)
        {
            if (found.Any(outcome => table.SkippedAfter.Contains(flow.Outcomes[outcome].Kind)))
                continue;
            var fitting = table.Rows.Where(row => Hold(row.When, answers)).Take(table.FirstRowOnly ? 1 : int.MaxValue).ToList();
            found.UnionWith(fitting.Count == 0 ? table.Otherwise : fitting.SelectMany(row => row.Outcomes));
        }

        return found.OrderBy(outcome => flow.Outcomes[outcome].Kind).ThenBy(outcome => outcome).Select(outcome => flow.Outcomes[outcome].Id);
    }

    public static Dictionary<string, string> Named(Flow flow, int[] answers) =>
        answers.Index().ToDictionary(answer => flow.Questions[answer.Index].Id, answer => flow.Questions[answer.Index].Options[answer.Item].Id);

    private static bool Hold(IReadOnlyList<Condition> when, int[] answers) => when.All(condition => condition.Holds(answers[condition.Question]));

    private static Question Question(Random random, int place, int options, bool conditionalAnswers) => new($"f{place}", "", "", null, false,
        [.. Enumerable.Range(0, random.Next(2, options + 1)).Select(option => new AnswerOption($"s{option}", "", null,
            conditionalAnswers && option > 0 && place > 0 && random.Next(3) == 0 ? [new(random.Next(place), (ulong)random.Next(1, 4))] : [], 1))], 1);

    private static Outcome Outcome(int place) =>
        new($"u{place}", (OutcomeKind)(place % 5), "", "", [], null, [], [], null, null, [], [], [], [], SigKunskap.Content.Certainty.Seen, default, "", 1);

    private static FlowTable Table(Random random, List<Question> questions, int outcomes, int rows) => new(
        null,
        random.Next(2) == 0,
        random.Next(3) == 0 ? new HashSet<OutcomeKind> { (OutcomeKind)random.Next(3) } : [],
        [.. Enumerable.Range(0, random.Next(1, rows + 1)).Select(_ => new FlowRow(When(random, questions), [random.Next(outcomes)], [], 1))],
        random.Next(2) == 0 ? [random.Next(outcomes)] : [],
        1);

    private static List<Condition> When(Random random, List<Question> questions) =>
        [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.Next(questions.Count)).Distinct()
            .Select(question => new Condition(question, (ulong)random.Next(1, 1 << questions[question].Options.Count)))];
}
