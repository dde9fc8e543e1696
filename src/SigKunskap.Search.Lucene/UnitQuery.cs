using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using SigKunskap.Search.Ranking;
using SigKunskap.Search.Words;
using LuceneQuery = Lucene.Net.Search.Query;

namespace SigKunskap.Search.Lucene;

/// <summary>What is asked for, as queries of Lucene's over words as they stand in the texts.</summary>
internal static class UnitQuery
{
    // The same that the shared search tells apart of a phrase.
    private const int MostPlaces = 8;

    private static readonly string[] Fields = [PageDocuments.Text, PageDocuments.Title];

    /// <summary>Passages that answer a unit in any way.</summary>
    public static LuceneQuery Of(QueryUnit unit, Lexicon lexicon, RankingWeights weights)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var field in Fields)
        {
            var where = (float)(field == PageDocuments.Title ? weights.InTitle : weights.InBody);
            foreach (var (word, weight) in unit.Words)
                Add(any, new TermQuery(new Term(field, lexicon[word].Text)), weight * where);
            foreach (var near in unit.Near.Where(near => near.Places.All(place => place.Length > 0)))
                Add(any, Near(near, field, lexicon), near.Weight * where);
        }
        return any;
    }

    /// <summary>Passages that hold one of some words.</summary>
    public static LuceneQuery Of(IEnumerable<int> words, Lexicon lexicon)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
        {
            foreach (var field in Fields)
                Add(any, new TermQuery(new Term(field, lexicon[word].Text)), 1);
        }
        return any;
    }

    private static SpanQuery Near(NearWords near, string field, Lexicon lexicon)
    {
        var places = near.Places.Take(MostPlaces).Select(words => new SpanOrQuery([.. words.Select(word => new SpanTermQuery(new Term(field, lexicon[word].Text)))])).ToArray();
        return places is [var only] ? only : new SpanNearQuery(places, near.IsPhrase ? 0 : near.Window - places.Length, inOrder: near.IsPhrase);
    }

    private static void Add(BooleanQuery any, LuceneQuery one, float weight)
    {
        if (any.Clauses.Count == BooleanQuery.MaxClauseCount)
            return;
        one.Boost = weight;
        any.Add(one, Occur.SHOULD);
    }
}
