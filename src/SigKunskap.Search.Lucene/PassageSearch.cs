using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SigKunskap.Search.Ranking;
using LuceneQuery = Lucene.Net.Search.Query;

namespace SigKunskap.Search.Lucene;

/// <summary>Finds with Lucene the pages that match a plan and that the reader may see.</summary>
internal sealed class PassageSearch(Standing standing, SearchRequest request, SearchPlan plan)
{
    private readonly IndexSearcher searcher = standing.Searcher(plan.Weights);
    private readonly Coverage coverage = new(plan);
    private readonly CachingWrapperFilter visible = new(new QueryWrapperFilter(Visible(request)));
    private readonly NumericDocValues? pageOf = MultiDocValues.GetNumericValues(standing.Reader, PageDocuments.PageOf);

    /// <summary>False when the time ran out.</summary>
    public bool IsComplete { get; private set; } = true;

    public List<MatchedPage> Run(TimeSpan limit)
    {
        var start = Stopwatch.GetTimestamp();
        var totals = PassageTotals.Take(standing.Reader.MaxDoc);
        foreach (var unit in plan.Units)
        {
            IsComplete &= Stopwatch.GetElapsedTime(start) < limit;
            if (IsComplete)
                searcher.Search(UnitQuery.Of(unit, standing.View.Lexicon, plan.Weights), visible, totals.For(unit.Number, unit.Weight));
        }
        return Pages(totals, coverage.Of, coverage.Required);
    }

    /// <summary>Every page that the reader may see, by title.</summary>
    public List<MatchedPage> All()
    {
        var totals = PassageTotals.Take(standing.Reader.MaxDoc);
        searcher.Search(new MatchAllDocsQuery(), visible, totals.For(0, 0));
        var found = Pages(totals, _ => 1, required: 0);
        found.Sort((one, other) => string.CompareOrdinal(one.Page.Entry.Title, other.Page.Entry.Title) is var order && order != 0 ? order : string.CompareOrdinal(one.Page.Entry.Address, other.Page.Entry.Address));
        return found;
    }

    private static BooleanQuery Visible(SearchRequest request)
    {
        var readers = new BooleanQuery(disableCoord: true);
        foreach (var reader in request.ReaderKeys.Distinct().Select(PageDocuments.Key).Append(PageDocuments.Everybody).TakeLast(BooleanQuery.MaxClauseCount))
            readers.Add(new TermQuery(new Term(PageDocuments.ReaderOf, reader)), Occur.SHOULD);
        var visible = new BooleanQuery { { readers, Occur.MUST } };
        if (request.ValidOn is { } day)
            visible.Add(NumericRangeQuery.NewInt32Range(PageDocuments.Begins, null, day.DayNumber, minInclusive: true, maxInclusive: true), Occur.MUST);
        return visible;
    }

    private List<MatchedPage> Pages(PassageTotals totals, Func<ulong, float> share, ulong required)
    {
        var hidden = Hidden();
        var found = new Dictionary<long, MatchedPage>();
        foreach (var document in totals.Met)
        {
            var (number, mask) = (pageOf!.Get(document), totals.Mask(document));
            if (hidden.Contains(number))
                continue;
            var page = standing.Pages[(int)number]!;
            var known = found.GetValueOrDefault(number);
            found[number] = new MatchedPage(
                page, known.HasAll || (mask & required) == required, Math.Max(known.Score, totals.Total(document) * share(mask) * page.Entry.Weight));
        }
        totals.Return();
        return [.. found.Values];
    }

    // What a page must not hold, or must, counts for all its passages.
    private HashSet<long> Hidden()
    {
        var hidden = new HashSet<long>();
        foreach (var unit in plan.Excluded)
            hidden.UnionWith(Holding(UnitQuery.Of(unit, standing.View.Lexicon, plan.Weights)));
        foreach (var restriction in plan.Restrictions)
        {
            var holding = Holding(UnitQuery.Of(restriction, standing.View.Lexicon));
            hidden.UnionWith(standing.Pages.OfType<Postings.TokenizedPage>().Select(page => page.Entry.Id).Where(number => !holding.Contains(number)));
        }
        return hidden;
    }

    private HashSet<long> Holding(LuceneQuery query)
    {
        var totals = PassageTotals.Take(standing.Reader.MaxDoc);
        searcher.Search(query, visible, totals.For(0, 0));
        var pages = totals.Met.Select(document => pageOf!.Get(document)).ToHashSet();
        totals.Return();
        return pages;
    }
}
