using SigKunskap.Search;
using SigKunskap.Tests.Search.Index;

namespace SigKunskap.Tests.Search.Judgements;

/// <summary>The judged queries put to the search engine, with the floors that must not be fallen under.</summary>
public class JudgementTests(ITestOutputHelper output)
{
    private static string File(string name) => Path.Combine(AppContext.BaseDirectory, "Search", "Judgements", name);

    [Fact]
    public void The_starter_library_answers_what_practitioners_ask() =>
        Measure("bibliotek.tsv", Judged.Pages(StarterLibrary.Library), ndcg: 0.63, reciprocalRank: 0.78, recall: 0.54);

    [Fact]
    public void The_reports_answer_the_queries_that_the_weights_were_chosen_on() =>
        Measure("rapporter.tsv", Reports(), ndcg: 0.60, reciprocalRank: 0.74, recall: 0.52);

    [Fact]
    public void The_reports_answer_queries_that_no_weight_was_chosen_on() =>
        Measure("rapporter-osedda.tsv", Reports(), ndcg: 0.55, reciprocalRank: 0.71, recall: 0.50);

    [Theory]
    [InlineData("bibliotek.tsv")]
    [InlineData("rapporter.tsv")]
    [InlineData("rapporter-osedda.tsv")]
    public void Every_judged_query_is_its_own_and_has_a_clear_answer(string file)
    {
        var queries = JudgedQuery.Read(File(file));
        Assert.Distinct(queries.Select(query => query.Text));
        Assert.All(queries, query => Assert.Contains(query.Grades, grade => grade.Value >= 2));
        Assert.All(queries.SelectMany(query => query.Grades), grade => Assert.InRange(grade.Value, 1, 3));
    }

    /// <summary>The engine that is judged; another engine is put to the same queries by a class that makes it.</summary>
    protected virtual ISearchEngine Make(SearchSettings settings) => IndexFolder.Open(settings);

    private void Measure(string file, IReadOnlyList<SearchPage> pages, double ndcg, double reciprocalRank, double recall)
    {
        var queries = JudgedQuery.Read(File(file));
        var there = pages.Select(page => page.Address).ToHashSet();
        Assert.All(queries.SelectMany(query => query.Grades.Keys), address => Assert.Contains(address, there));
        using var engine = Make(Judged.Settings(StarterLibrary.Library));
        engine.Apply(new IndexBatch(pages, [], 1));
        var (mean, table) = Judged.Measure(engine, queries);
        output.WriteLine($"{file}, {pages.Count} sidor\n{table}");
        Assert.All(queries, query => Assert.NotEmpty(Judged.Found(engine, query)));
        Assert.InRange(mean.Ndcg, ndcg, 1);
        Assert.InRange(mean.ReciprocalRank, reciprocalRank, 1);
        Assert.InRange(mean.Recall, recall, 1);
    }

    private static IReadOnlyList<SearchPage> Reports()
    {
        Assert.SkipWhen(ReportPassages.Folder is null, "De fem rapporterna finns inte här. Peka ut deras mapp med SIGKUNSKAP_RAPPORTER.");
        return ReportPassages.Read(ReportPassages.Folder!);
    }
}
