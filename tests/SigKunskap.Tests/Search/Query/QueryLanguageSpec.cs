using SigKunskap.Search.Query;

namespace SigKunskap.Tests.Search.Query;

public sealed class QueryLanguageSpec
{
    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in SpecTable.Rows("query-language.md", "Ord", "Fraser", "Inte", "Ordbörjan", "Filter", "Osynliga tecken"))
                data.Add(row[0], row[1], row[2]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void What_is_typed_is_understood_and_the_rest_is_told(string typed, string understood, string ignored)
    {
        var query = SearchQuery.Parse(typed);
        Assert.Equal(understood, query.ToString());
        Assert.StartsWith(ignored, string.Concat(query.Ignored.Select(part => $"\"{part.Text}\" {part.Reason}")), StringComparison.Ordinal);
        Assert.Equal(ignored.Length > 0, query.Ignored.Count > 0);
    }
}
