using SigKunskap.Search;
using SigKunskap.Search.Index;
using SigKunskap.Search.Query;
using SigKunskap.Web.Features.Search;

namespace SigKunskap.Benchmarks.Engines;

/// <summary>The portal's own engine with the starter library's law and synonyms, as the portal opens it.</summary>
internal sealed class PortalEngine : IMeasuredEngine
{
    private readonly SqliteSearchEngine _engine;

    public PortalEngine(string folder)
    {
        var library = StarterLibrary.Library;
        var synonyms = SearchFeature.Synonyms(library);
        _engine = SqliteSearchEngine.Open(Path.Combine(folder, "index.db"), new()
        {
            Citations = text => SearchFeature.Cited(library.Law, text),
            Synonyms = () => synonyms,
            QueryTimeout = TimeSpan.FromMinutes(1),
        });
    }

    public string Name => "SigKunskap";

    public void Index(IReadOnlyList<SearchPage> pages) => _engine.Apply(new(pages, [], 1, Clear: true));

    public int Rank(TypedQuery query) => _engine.Rank(Request(query)).Total;

    public int Show(TypedQuery query) => _engine.Search(Request(query)).Hits.Sum(hit => hit.Title.Length + hit.Snippet.Sum(part => part.Text.Length));

    public void Dispose() => _engine.Dispose();

    private static SearchRequest Request(TypedQuery query) => new(SearchQuery.Parse(query.Text));
}
