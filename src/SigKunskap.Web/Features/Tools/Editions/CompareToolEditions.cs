using System.Globalization;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Flows.Editions;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Tools.Editions;

/// <summary>Finds two editions of a tool and what differs between them.</summary>
public sealed class CompareToolEditions(LivingLibrary living)
{
    /// <param name="Name">The tool in the address.</param>
    /// <param name="Number">The edition, as typed.</param>
    /// <param name="Against">The edition to compare with, as typed; empty for the one before.</param>
    public sealed record Input(string Name, string Number, string? Against);

    /// <param name="Flow">The tool as it is now.</param>
    /// <param name="History">All its editions.</param>
    /// <param name="Asked">The edition in the address.</param>
    /// <param name="Earlier">The earlier of the two; null when the first edition is asked for alone.</param>
    /// <param name="Later">The later of the two.</param>
    /// <param name="Comparison">What differs; null when there is nothing to compare with, or one of the two can no longer be read.</param>
    public sealed record Answer(Flow Flow, FlowHistory History, FlowEdition Asked, FlowEdition? Earlier, FlowEdition Later, FlowComparison? Comparison);

    /// <summary>The two editions; null when the tool does not exist, or one of the editions does not.</summary>
    public Answer? For(Input input)
    {
        if (living.Now.Flows.FirstOrDefault(flow => flow.Name == input.Name) is not { } flow
            || living.Now.HistoryOf(flow) is var history && Numbered(history, input.Number) is not { } asked)
            return null;
        var other = string.IsNullOrEmpty(input.Against) ? history.Before(asked) : Numbered(history, input.Against);
        if (other is null)
            return string.IsNullOrEmpty(input.Against) ? new(flow, history, asked, null, asked, null) : null;
        var (earlier, later) = other.Number < asked.Number ? (other, asked) : (asked, other);
        return new(flow, history, asked, earlier, later, earlier.Flow is { } before && later.Flow is { } after ? FlowComparison.Of(before, after, living.Now.Law) : null);
    }

    private static FlowEdition? Numbered(FlowHistory history, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? history.Find(number) : null;
}
