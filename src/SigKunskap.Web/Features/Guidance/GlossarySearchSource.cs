using SigKunskap.Search;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Search;

namespace SigKunskap.Web.Features.Guidance;

/// <summary>Gives search the glossary: one page, a passage for each term.</summary>
public sealed class GlossarySearchSource : ISearchSource
{
    private const string Address = "/begrepp";

    public IEnumerable<SearchPage> All(Content.Library library) => At(Address, library) is { } page ? [page] : [];

    public IReadOnlyList<string>? Stale(Change change) => LibraryChanges.Concerns(change) && LibraryChanges.Page(change) is null ? null : [];

    public SearchPage? At(string address, Content.Library library)
    {
        var terms = library.Reference.Glossary.Terms;
        return terms.Count == 0 ? null : new(
            Address,
            "begrepp",
            "Begrepp",
            "Ord och förkortningar som används i sociala insatsgrupper, förklarade.",
            "",
            "Begrepp",
            [],
            [],
            null,
            [.. terms.Select(term => new Passage(term.Name, term.Anchor, [new(term.Anchor, $"{term.Definition} {string.Join(", ", term.Forms)}")]))],
            []);
    }
}
