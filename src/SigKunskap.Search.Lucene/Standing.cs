using Lucene.Net.Index;
using Lucene.Net.Search;
using SigKunskap.Search.Postings;
using SigKunskap.Search.Ranking;
using SigKunskap.Search.Words;

namespace SigKunskap.Search.Lucene;

/// <summary>The whole index as it was after a batch. Searches that have it keep it open.</summary>
internal sealed record Standing(DirectoryReader Reader, IReadOnlyList<TokenizedPage?> Pages, int PageCount, long? Cursor, WordFinder Finder)
{
    public IndexView View => Finder.Words.View;

    public IndexSearcher Searcher(RankingWeights weights) => new(Reader) { Similarity = new WordSimilarity(weights) };
}
