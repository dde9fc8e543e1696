using Lucene.Net.Search.Similarities;
using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Lucene;

/// <summary>BM25 with the saturation and length normalisation of the shared ranking. How rare a term is the plan has weighed already, over all its forms.</summary>
internal sealed class WordSimilarity(RankingWeights weights) : BM25Similarity((float)weights.Saturation, (float)weights.LengthNormalisation)
{
    protected override float Idf(long docFreq, long numDocs) => 1;
}
