using SigKunskap.Search.Text;

namespace SigKunskap.Tests.Search.Text;

public sealed class SwedishTextSpec
{
    public static TheoryData<string, string> Words => Pairs("Ord");

    public static TheoryData<string, string> Stems => Pairs("Stammar");

    [Theory]
    [MemberData(nameof(Words), DisableDiscoveryEnumeration = true)]
    public void Text_is_read_as_words(string text, string words) => Assert.Equal(words, string.Join(' ',
        Tokens.In(text).Select(token => token.Kind == TokenKind.Joined ? $"[{token.Text}]" : token.Text)));

    [Theory]
    [MemberData(nameof(Stems), DisableDiscoveryEnumeration = true)]
    public void Words_are_stemmed_as_Snowball_does(string word, string stem) => Assert.Equal(stem, SwedishStemmer.Stem(word));

    [Fact]
    public void The_list_of_stems_is_long_enough_to_mean_something() => Assert.True(Stems.Count >= 80);

    [Fact]
    public void Words_reach_each_other_over_missing_dots()
    {
        Assert.All(SpecTable.Rows("swedish-text.md", "Utan prickar"), row =>
        {
            Assert.Equal(Folding.Fold(row[0]), Folding.Fold(row[1]));
            Assert.Equal(row[2] == "ja", Folding.Reaches(row[0], row[1]));
        });
    }

    [Fact]
    public void Inflections_share_the_stem_that_search_compares() => Assert.All(
        SpecTable.Rows("swedish-text.md", "Böjningar som hör ihop"),
        row => Assert.Equal(row[2], SearchStem.Of(row[0]) == SearchStem.Of(row[1]) ? "ja" : "nej"));

    private static TheoryData<string, string> Pairs(string heading)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in SpecTable.Rows("swedish-text.md", heading))
            data.Add(row[0], row[1]);
        return data;
    }
}
