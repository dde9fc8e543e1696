using SigKunskap.Search;
using SigKunskap.Search.Query;

namespace SigKunskap.Tests.Search;

/// <summary>The examples of ranking.md, each among pages of other words so that rare words are rare.</summary>
public abstract class RankingConformance
{
    private const string File = "Search/Specs/ranking.md";

    private static readonly string[] Headings =
    [
        "Ordet självt, dess böjningar och dess släktingar", "Sammansatt och särskrivet", "Synonymer", "Felstavat och felläst",
        "Var ordet står", "Flera ord", "Flera stycken på en sida",
    ];

    public static TheoryData<string, string, string> Examples =>
        [.. Headings.SelectMany(heading => Spec.Rows(File, heading)).Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_better_answer_comes_first(string query, string first, string second)
    {
        foreach (var pages in new[] { (A: first, B: second), (A: second, B: first) })
        {
            using var engine = Make(Library.Settings);
            engine.Apply(new IndexBatch([.. Others, Page("/a", pages.A), Page("/b", pages.B)], [], 1));
            var found = engine.Search(new SearchRequest(SearchQuery.Parse(query))).Hits.Select(hit => hit.Address).ToList();
            Assert.Equal(pages.A == first ? "/a" : "/b", Assert.IsType<string>(found.FirstOrDefault(address => address is "/a" or "/b")));
        }
    }

    /// <summary>An empty engine.</summary>
    protected abstract ISearchEngine Make(SearchSettings settings);

    private static IEnumerable<SearchPage> Others =>
        Enumerable.Range(0, 20).Select(number => Library.Page($"/annan/{number}", $"Bilen nummer {number} har fyra hjul, en ratt och ett oro som ingen vill ha, skrev en vän om samverkan."));

    private static SearchPage Page(string address, string written)
    {
        var passages = written.Split("//").Select(passage => passage.Split(": ", 2)).Select(parts => (Title: parts.Length > 1 ? parts[0].Trim() : "Sida", Text: parts[^1].Trim())).ToList();
        return Library.Page(address, passages[0].Title, "ovrigt", [.. passages.Select((passage, number) => new Passage("", $"h{number}", [new($"p{number}", passage.Text)]))]);
    }
}
