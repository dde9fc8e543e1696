using SigKunskap.Search;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Search;

namespace SigKunskap.Web.Features.Guidance;

/// <summary>Gives search the glossary: each term is found by itself and opened at its place among the others.</summary>
public sealed class GlossarySearchSource : ISearchSource
{
    /// <summary>A term explains a word; a page answers the question that the word stands in.</summary>
    private const double TermWeight = 0.9;

    public IEnumerable<SearchPage> All(Content.Library library) => library.Reference.Glossary.Terms.Select(term => new SearchPage(
        $"/begrepp#{term.Anchor}",
        "begrepp",
        term.Name,
        term.Definition,
        "",
        "Begrepp",
        [],
        [],
        null,
        [],
        [])
    {
        OtherNames = term.Forms,
        Weight = TermWeight,
    });

    public IReadOnlyList<string>? Stale(Change change) => LibraryChanges.Concerns(change) && LibraryChanges.Page(change) is null ? null : [];

    public SearchPage? At(string address, Content.Library library) => null;
}
