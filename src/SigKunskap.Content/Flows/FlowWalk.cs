using SigKunskap.Content.Flows.Diagrams;

namespace SigKunskap.Content.Flows;

/// <summary>Why an answer that was given does not count.</summary>
public enum SetAsideReason
{
    /// <summary>The flow has no such question.</summary>
    UnknownQuestion,

    /// <summary>The question has no such answer.</summary>
    UnknownAnswer,

    /// <summary>The answer does not go together with an earlier one.</summary>
    NotOffered,

    /// <summary>The question does not matter after the other answers.</summary>
    NotNeeded,
}

/// <summary>A given answer that does not count.</summary>
/// <param name="Question">The question's id as given.</param>
/// <param name="Answer">The answer's id as given.</param>
/// <param name="Reason">Why.</param>
public sealed record SetAside(string Question, string Answer, SetAsideReason Reason);

/// <summary>A question that was asked, the answers it offered and the one that was given.</summary>
/// <param name="Question">The question.</param>
/// <param name="Option">The answer.</param>
/// <param name="Offered">The answers that could be given.</param>
public sealed record GivenAnswer(Question Question, AnswerOption Option, IReadOnlyList<AnswerOption> Offered);

/// <summary>How far somebody has come in a flow.</summary>
/// <param name="Given">The answers that count, in the order they were asked for.</param>
/// <param name="Next">The question to answer now, or null at the end.</param>
/// <param name="Offered">The answers that <paramref name="Next"/> offers.</param>
/// <param name="Findings">At the end the outcomes, the headline first; otherwise empty.</param>
/// <param name="SetAside">Answers that were given and do not count.</param>
/// <param name="MostLeft">The most questions that may still come, with <paramref name="Next"/>.</param>
public sealed record FlowWalk(
    IReadOnlyList<GivenAnswer> Given,
    Question? Next,
    IReadOnlyList<AnswerOption> Offered,
    IReadOnlyList<Outcome> Findings,
    IReadOnlyList<SetAside> SetAside,
    int MostLeft)
{
    /// <summary>Walks a flow with some answers, as far as they lead.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="answers">Option ids by question id, from anywhere: unknown ones are set aside.</param>
    /// <returns>How far they lead.</returns>
    public static FlowWalk Of(Flow flow, IReadOnlyDictionary<string, string> answers)
    {
        var given = new List<GivenAnswer>();
        var aside = new List<SetAside>();
        var place = flow.Diagram.Start;
        while (place.Question is { } asked)
        {
            var question = flow.Questions[asked];
            if (!answers.TryGetValue(question.Id, out var answer))
                break;
            var option = question.PlaceOf(answer);
            if (option < 0 || !place.Offers(option))
            {
                aside.Add(new(question.Id, answer, option < 0 ? SetAsideReason.UnknownAnswer : SetAsideReason.NotOffered));
                break;
            }

            given.Add(new(question, question.Options[option], OffersOf(question, place)));
            place = place.After(option);
        }

        var seen = given.Select(answer => answer.Question.Id).Concat(aside.Select(answer => answer.Question)).ToHashSet();
        aside.AddRange(answers.Where(answer => !seen.Contains(answer.Key))
            .Select(answer => new SetAside(answer.Key, answer.Value, Reason(flow, answer.Key, answer.Value)))
            .Where(unused => unused.Reason != SetAsideReason.NotNeeded || place.Question is null));
        return place.Question is { } next
            ? new(given, flow.Questions[next], OffersOf(flow.Questions[next], place), [], aside, place.MostLeft)
            : new(given, null, [], InOrder(flow, place), aside, 0);
    }

    private static SetAsideReason Reason(Flow flow, string question, string answer) =>
        flow.FindQuestion(question) is not { } known ? SetAsideReason.UnknownQuestion
            : known.PlaceOf(answer) < 0 ? SetAsideReason.UnknownAnswer
            : SetAsideReason.NotNeeded;

    private static IReadOnlyList<AnswerOption> OffersOf(Question question, FlowPlace place) => [.. question.Options.Where((_, option) => place.Offers(option))];

    /// <summary>Strongest first, and those of a kind in the order of the file.</summary>
    private static IReadOnlyList<Outcome> InOrder(Flow flow, FlowPlace place) =>
        [.. place.Outcomes.Select(outcome => flow.Outcomes[outcome]).OrderBy(outcome => flow.KindOrder.Index().First(kind => kind.Item == outcome.Kind).Index)];
}
