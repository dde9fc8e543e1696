using SigKunskap.Search;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Search;

namespace SigKunskap.Web.Features.Tools.Sheets;

/// <summary>Gives search the tools that give papers.</summary>
public sealed class SheetToolSearchSource : ISearchSource
{
    public IEnumerable<SearchPage> All(Content.Library library) => SheetTool.In(library).Select(tool => Page(tool, library));

    public IReadOnlyList<string>? Stale(Change change) => LibraryChanges.Concerns(change) && LibraryChanges.Page(change) is null ? null : [];

    public SearchPage? At(string address, Content.Library library) => SheetTool.In(library).FirstOrDefault(tool => tool.Path == address) is { } tool ? Page(tool, library) : null;

    private static SearchPage Page(SheetTool tool, Content.Library library) => new(
        tool.Path,
        "verktyg",
        tool.Title,
        tool.Summary,
        "",
        "Verktyg",
        [],
        library.Reference.Lists.Agencies.ContainsKey(tool.Owner) ? [tool.Owner] : [],
        null,
        [
            new("", "", [new("", string.Join(", ", tool.Keywords))]),
            .. tool.Contents.Select(part => new Passage(part.Heading, "", [new("", part.Text)])),
        ],
        []);
}
