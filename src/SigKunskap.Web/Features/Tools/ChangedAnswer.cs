using SigKunskap.Content.Flows;

namespace SigKunskap.Web.Features.Tools;

/// <summary>An answer that was changed, and what that did to the outcome.</summary>
/// <param name="Question">The question.</param>
/// <param name="Before">The answer before.</param>
/// <param name="Now">The answer now; the same when it was left as it was.</param>
/// <param name="Then">The outcomes before, or null when the answers did not lead to an end then or do not now.</param>
/// <param name="NotNeeded">Questions whose answers no longer matter.</param>
public sealed record ChangedAnswer(Question Question, AnswerOption Before, AnswerOption Now, IReadOnlyList<Outcome>? Then, IReadOnlyList<Question> NotNeeded)
{
    /// <summary>What the address carries on, when more questions come before the end.</summary>
    public string Carried => $"{Question.Id}.{Before.Id}";

    internal static ChangedAnswer? Read(Flow flow, IReadOnlyDictionary<string, string> answers, FlowWalk walk, string? carried)
    {
        if (carried?.Split('.') is not [var id, var old]
            || flow.FindQuestion(id) is not { } question
            || question.PlaceOf(old) is not (>= 0 and var place)
            || walk.Given.FirstOrDefault(given => given.Question == question)?.Option is not { } now)
            return null;
        var then = FlowWalk.Of(flow, new Dictionary<string, string>(answers) { [id] = old });
        var notNeeded = then.Given.Select(given => given.Question).Where(earlier => walk.Next is null && walk.Given.All(given => given.Question != earlier));
        return new(question, question.Options[place], now, then.Next is null && walk.Next is null ? then.Findings : null, [.. notNeeded]);
    }
}
