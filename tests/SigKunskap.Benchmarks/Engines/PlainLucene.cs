using System.Globalization;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SigKunskap.Search;

namespace SigKunskap.Benchmarks.Engines;

/// <summary>
/// Lucene.Net as one would take it into use in an afternoon: a document for each passage, its Swedish analyser, one field ranked by BM25,
/// any of the words, the ten best, and the text around the first match. No compounds, synonyms, spelling, pages or facets.
/// </summary>
internal sealed class PlainLucene(string folder) : IMeasuredEngine
{
    private const string Title = "title", Body = "text";
    private const int Hits = 10, Before = 60, Length = 220;

    private readonly SwedishAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly FSDirectory _directory = FSDirectory.Open(folder);

    private IndexSearcher? _searcher;

    public string Name => "Lucene.Net";

    // Opened when first asked, and again after a change.
    private IndexSearcher Searcher => _searcher ??= new IndexSearcher(DirectoryReader.Open(_directory)) { Similarity = new BM25Similarity() };

    public void Index(IReadOnlyList<SearchPage> pages)
    {
        using var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity(), OpenMode = OpenMode.CREATE });
        foreach (var page in pages)
        {
            writer.AddDocument(Document(page.Title, "", [page.Summary]));
            foreach (var passage in page.Passages)
                writer.AddDocument(Document(page.Title, passage.Heading, passage.Paragraphs.Select(paragraph => paragraph.Text)));
        }

        writer.Commit();
        _searcher?.IndexReader.Dispose();
        _searcher = null;
    }

    public int Rank(TypedQuery query) => Searcher.Search(Understood(query).Query, Hits).TotalHits;

    public int Show(TypedQuery query)
    {
        var (understood, terms) = Understood(query);
        return Searcher.Search(understood, Hits).ScoreDocs.Select(hit => Searcher.Doc(hit.Doc))
            .Sum(found => Stored(found, Title).Length + Fragment(Stored(found, Body), terms).Length);
    }

    public void Dispose()
    {
        _searcher?.IndexReader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private static Document Document(string title, string heading, IEnumerable<string> paragraphs) => new()
    {
        new StoredField(Title, title),
        new TextField(Body, $"{title}\n{heading}\n{string.Join('\n', paragraphs)}", Field.Store.YES),
    };

    private static string Stored(Document found, string field) => found.GetField(field).GetStringValue(CultureInfo.InvariantCulture);

    private (Query Query, IReadOnlyList<string> Terms) Understood(TypedQuery query)
    {
        if (query.Kind == QueryKind.Prefix)
            return (new PrefixQuery(new Term(Body, query.Text[..^1])), [query.Text[..^1]]);
        var terms = Terms(query.Text);
        if (query.Kind == QueryKind.Phrase)
        {
            var phrase = new PhraseQuery();
            foreach (var (term, at) in terms)
                phrase.Add(new Term(Body, term), at);
            return (phrase, [.. terms.Select(term => term.Text)]);
        }

        var any = new BooleanQuery();
        foreach (var (term, _) in terms.DistinctBy(term => term.Text))
            any.Add(new TermQuery(new Term(Body, term)), Occur.SHOULD);
        return (any, [.. terms.Select(term => term.Text)]);
    }

    private List<(string Text, int At)> Terms(string typed)
    {
        var stream = _analyzer.GetTokenStream(Body, typed);
        var (term, step) = (stream.AddAttribute<ICharTermAttribute>(), stream.AddAttribute<IPositionIncrementAttribute>());
        var (terms, at) = (new List<(string, int)>(), -1);
        stream.Reset();
        while (stream.IncrementToken())
            terms.Add((term.ToString(), at += step.PositionIncrement));
        stream.End();
        stream.Close();
        return terms;
    }

    // Where one of the stems first stands, by plain comparison: what costs least.
    private static string Fragment(string text, IReadOnlyList<string> terms)
    {
        var first = terms.Select(term => text.IndexOf(term, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        var start = Math.Max(0, first - Before);
        return text.Substring(start, Math.Min(Length, text.Length - start));
    }
}
