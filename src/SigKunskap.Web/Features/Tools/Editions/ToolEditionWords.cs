using SigKunskap.Content.Flows;
using SigKunskap.Content.Flows.Editions;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools.Editions;

/// <summary>Names the edition that gave an answer.</summary>
public static class ToolEditionWords
{
    /// <summary>Utgåva 3, 22 november 2026.</summary>
    public static string Of(FlowEdition edition) => $"Utgåva {edition.Number}, {StockholmTime.Date(edition.PublishedAt).InWords()}";

    /// <summary>The newest edition of a tool as a sentence that others follow; empty when no editions are kept.</summary>
    public static string Sentence(Content.Library library, Flow flow) => library.HistoryOf(flow).Newest is { } edition ? $"{Of(edition)}. " : "";
}
