using SigKunskap.Search;
#if LUCENE
using SigKunskap.Search.Lucene;
#else
using SigKunskap.Search.Index;
#endif

namespace SigKunskap.Web.Features.Search;

/// <summary>The search engine that the portal was built with: on SQLite, or Lucene.Net with <c>-p:SearchEngine=Lucene</c>.</summary>
internal static class ChosenEngine
{
    /// <summary>Opens the node's index, and says why it was replaced by an empty one when it was.</summary>
    public static (ISearchEngine Engine, string? Notice) Open(string file, SearchSettings settings)
    {
#if LUCENE
        var engine = LuceneSearchEngine.Open(Path.ChangeExtension(file, ".lucene"), settings);
#else
        var engine = SqliteSearchEngine.Open(file, settings);
#endif
        return (engine, engine.Notice);
    }
}
