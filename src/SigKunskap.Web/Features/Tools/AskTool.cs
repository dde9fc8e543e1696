using Microsoft.Extensions.Primitives;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Tools;

/// <summary>Walks a tool with the answers of an address. Nothing of it is kept: the address is all there is.</summary>
public sealed class AskTool(LivingLibrary living)
{
    /// <summary>Longer than any id; a longer value is nobody's answer.</summary>
    private const int LongestValue = 130;

    /// <param name="Name">The tool's part of the address.</param>
    /// <param name="Query">All of the address's query.</param>
    public sealed record Input(string Name, IEnumerable<KeyValuePair<string, StringValues>> Query);

    /// <param name="Flow">The tool.</param>
    /// <param name="Walk">How far the answers lead.</param>
    /// <param name="Answers">The answers of the address to questions that the tool has.</param>
    /// <param name="Changing">An earlier question that is to be answered anew, or null.</param>
    /// <param name="Change">The answer that was changed on the way here, or null.</param>
    /// <param name="IsEmbedded">Whether the tool stands inside another site.</param>
    public sealed record Answer(Flow Flow, FlowWalk Walk, IReadOnlyDictionary<string, string> Answers, GivenAnswer? Changing, ChangedAnswer? Change, bool IsEmbedded)
    {
        /// <summary>The address with the answers that count, and nothing else.</summary>
        public ToolAddress Address => new(Flow.Name, [.. Walk.Given.Select(given => (given.Question.Id, given.Option.Id))], IsEmbedded);

        /// <summary>The tool from the beginning, but for how the municipality is organised: that is the same the next time.</summary>
        public ToolAddress Again => Address with { Answers = [.. Walk.Given.Where(given => given.Question.IsProfile).Select(given => (given.Question.Id, given.Option.Id))] };
    }

    /// <summary>The tool as it stands after the answers; null when there is no such tool.</summary>
    public Answer? For(Input input)
    {
        if (living.Now.Flows.FirstOrDefault(flow => flow.Name == input.Name) is not { } flow)
            return null;
        var query = input.Query.Where(pair => pair.Value.Count > 0).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        var answers = query.Where(pair => PageAddress.IsName(pair.Key) && !ToolAddress.Reserved.Contains(pair.Key) && pair.Value.Length is > 0 and <= LongestValue).ToDictionary();
        var walk = FlowWalk.Of(flow, answers);
        return new(
            flow,
            walk,
            answers.Where(answer => flow.FindQuestion(answer.Key)?.PlaceOf(answer.Value) >= 0).ToDictionary(),
            walk.Given.FirstOrDefault(given => given.Question.Id == query.GetValueOrDefault(ToolAddress.ChangeKey)),
            ChangedAnswer.Read(flow, answers, walk, query.GetValueOrDefault(ToolAddress.BeforeKey)),
            query.GetValueOrDefault(ToolAddress.EmbeddedKey) == "1");
    }
}
