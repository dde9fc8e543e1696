using System.Globalization;
using System.Text;
using SigKunskap.Search;
using SigKunskap.Search.Query;
using SigKunskap.Web.Features.Guidance;
using SigKunskap.Web.Features.Law;
using SigKunskap.Web.Features.Search;

namespace SigKunskap.Tests.Search.Judgements;

/// <summary>Puts judged queries to an engine and tells how well it did, for each kind of query.</summary>
internal static class Judged
{
    /// <summary>The settings that the portal gives an engine, for the starter library's law and synonyms.</summary>
    public static SearchSettings Settings(SigKunskap.Content.Library library)
    {
        var synonyms = SearchFeature.Synonyms(library);
        return new() { Citations = text => SearchFeature.Cited(library.Law, text), Synonyms = () => synonyms };
    }

    /// <summary>Everything of a library that can be found.</summary>
    public static IReadOnlyList<SearchPage> Pages(SigKunskap.Content.Library library) =>
        [.. new ISearchSource[] { new GuidanceSearchSource(), new LawSearchSource(), new GlossarySearchSource() }.SelectMany(source => source.All(library))];

    public static IReadOnlyList<string> Found(ISearchEngine engine, JudgedQuery query) =>
        [.. engine.Search(new SearchRequest(SearchQuery.Parse(query.Text))).Hits.Select(hit => hit.Address)];

    /// <summary>The mean of all queries, and a table of the means of each kind.</summary>
    public static (Measures Mean, string Table) Measure(ISearchEngine engine, IReadOnlyList<JudgedQuery> queries)
    {
        var measured = queries.Select(query => (query.Kind, Measures: Measures.Of(query, Found(engine, query)))).ToList();
        var mean = Measures.Mean([.. measured.Select(one => one.Measures)]);
        var table = new StringBuilder().AppendLine("slag             antal nDCG@10   MRR recall@5");
        foreach (var (kind, some) in measured.GroupBy(one => one.Kind).Select(group => (group.Key, group.Select(one => one.Measures).ToList())).Append(("alla", [.. measured.Select(one => one.Measures)])))
        {
            var of = Measures.Mean(some);
            table.AppendLine(CultureInfo.InvariantCulture, $"{kind,-16} {some.Count,5} {of.Ndcg,7:0.000} {of.ReciprocalRank,5:0.00} {of.Recall,8:0.00}");
        }
        return (mean, table.ToString());
    }
}
