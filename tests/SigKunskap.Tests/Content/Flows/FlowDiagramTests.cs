using SigKunskap.Content.Flows;

namespace SigKunskap.Tests.Content.Flows;

public class FlowDiagramTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void A_walk_ends_where_the_tables_read_from_top_to_bottom_say(int seed)
    {
        foreach (var flow in Enumerable.Range(0, 20).Select(part => GeneratedFlow.Of((seed * 100) + part, 5, 4, 8, conditionalAnswers: part % 2 == 0)))
        {
            foreach (var answers in GeneratedFlow.Combinations(flow))
            {
                var walk = FlowWalk.Of(flow, GeneratedFlow.Named(flow, answers));

                Assert.Null(walk.Next);
                Assert.Equal(GeneratedFlow.Answer(flow, answers), walk.Findings.Select(outcome => outcome.Id));
            }
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_question_is_asked_only_when_two_people_who_differ_in_nothing_else_get_different_answers(int seed)
    {
        var flow = GeneratedFlow.Of(seed, 5, 4, 8, conditionalAnswers: false);
        var combinations = GeneratedFlow.Combinations(flow).ToList();

        foreach (var prefix in combinations.Select(answers => FlowWalk.Of(flow, GeneratedFlow.Named(flow, answers)).Given.Select(given => (given.Question.Id, given.Option.Id)).ToList()))
        {
            for (var step = 0; step < prefix.Count; step++)
            {
                var (before, question) = (prefix.Take(step).ToList(), flow.Questions.Index().First(known => known.Item.Id == prefix[step].Item1).Index);
                Assert.Contains(
                    combinations.Where(answers => before.All(given => GeneratedFlow.Named(flow, answers)[given.Item1] == given.Item2))
                        .GroupBy(answers => string.Join(' ', answers.Where((_, at) => at != question))),
                    alike => alike.Select(answers => string.Join(' ', GeneratedFlow.Answer(flow, answers))).Distinct().Count() > 1);
            }
        }
    }
}
