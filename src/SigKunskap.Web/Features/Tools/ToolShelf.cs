using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Tools.Sheets;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools;

/// <summary>First the tools that answer, then those that give papers.</summary>
public sealed class ToolShelf : IToolShelf
{
    public IEnumerable<ToolCard> Cards(Content.Library library) =>
    [
        .. library.Flows.Select(flow => new ToolCard(
            flow.Title, flow.Path, flow.Summary,
            library.SwitchOf(flow) is not null ? "Avstängt just nu" : $"Högst {flow.Diagram.MostQuestions} frågor. Lagen kontrollerad {flow.CheckedOn.InWords()}")),
        .. SheetTool.In(library).Select(tool => new ToolCard(tool.Title, tool.Path, tool.Summary, tool.CheckedOn is { } day ? $"{tool.Gives}. Kontrollerad {day.InWords()}" : tool.Gives)),
    ];
}
