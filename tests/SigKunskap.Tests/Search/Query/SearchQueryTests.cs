using System.Diagnostics;
using SigKunskap.Search.Query;

namespace SigKunskap.Tests.Search.Query;

public sealed class SearchQueryTests
{
    [Fact]
    public void Any_text_parses_and_its_printed_form_parses_to_the_same_query()
    {
        var random = new Random(14);
        for (var round = 0; round < 3_000; round++)
        {
            var query = SearchQuery.Parse(AnyText.Next(random, round % 10 == 0 ? 300 : 30));
            Assert.Equal(query, SearchQuery.Parse(query.ToString()));
            Assert.All(query.Ignored, part => Assert.EndsWith(".", part.Reason, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nothing_typed_is_an_empty_query()
    {
        Assert.True(SearchQuery.Parse(null).IsEmpty);
        Assert.True(SearchQuery.Parse(" \t\r\n ").IsEmpty);
        Assert.Empty(SearchQuery.Parse("").Ignored);
    }

    [Fact]
    public void A_very_long_query_counts_to_its_limit_at_a_whole_word_and_says_so()
    {
        var query = SearchQuery.Parse(string.Join(' ', Enumerable.Repeat("sekretessbestämmelserna", 5_000)));
        Assert.Equal(400 / "sekretessbestämmelserna".Length, query.Terms.Count);
        Assert.All(query.Terms, term => Assert.Equal("sekretessbestämmelserna", term.Text));
        Assert.Equal("Sökningen är längre än 400 tecken. Resten räknas inte.", Assert.Single(query.Ignored).Reason);
    }

    [Fact]
    public void More_words_than_count_are_told()
    {
        var query = SearchQuery.Parse(string.Join(' ', Enumerable.Range(1, 30)));
        Assert.Equal(24, query.Terms.Count);
        Assert.Equal(["25", "26", "27", "28", "29", "30"], query.Ignored.Select(part => part.Text));
    }

    [Fact]
    public void A_long_phrase_keeps_the_words_there_is_room_for()
    {
        var query = SearchQuery.Parse($"\"{string.Join(' ', Enumerable.Range(1, 30))}\"");
        Assert.Equal(string.Join(' ', Enumerable.Range(1, 24)), Assert.Single(query.Terms).Text);
    }

    [Fact]
    public void Ten_thousand_quotes_are_one_remark()
    {
        var query = SearchQuery.Parse(new string('"', 10_000) + "samtycke");
        Assert.Equal("samtycke", query.ToString());
        Assert.Single(query.Ignored);
    }

    [Theory]
    [InlineData(" \"")]
    [InlineData("a ")]
    [InlineData("-\" ")]
    [InlineData("\u0007")]
    [InlineData("lag:")]
    public void Twenty_times_the_text_takes_about_twenty_times_as_long(string piece)
    {
        var (small, large) = (Repeated(piece, 50_000), Repeated(piece, 1_000_000));
        SearchQuery.Parse(large);
        Assert.True(Fastest(large) < TimeSpan.FromMilliseconds(20) + (Fastest(small) * 200));
    }

    private static string Repeated(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static TimeSpan Fastest(string text) => Enumerable.Range(0, 3).Min(_ =>
    {
        var started = Stopwatch.GetTimestamp();
        SearchQuery.Parse(text);
        return Stopwatch.GetElapsedTime(started);
    });
}
