using SigKunskap.Search.Text;

namespace SigKunskap.Tests.Search.Text;

public sealed class TokenReaderTests
{
    [Fact]
    public void A_token_knows_where_it_stands_in_the_text()
    {
        const string text = "Enligt SIG:s e-post, 19:1.";
        Assert.Equal(
            ["Enligt", "SIG:s", "e", "post", "e-post", "19:1"],
            Tokens.In(text).Select(token => text.Substring(token.Start, token.Length)));
    }

    [Fact]
    public void Long_words_and_long_chains_of_hyphens_stay_bounded()
    {
        var tokens = Tokens.In(new string('a', 100_000) + " " + string.Join('-', Enumerable.Repeat("bo", 10_000)));
        Assert.All(tokens, token => Assert.InRange(token.Text.Length, 1, TokenReader.LongestWord));
        Assert.Equal(10_001, tokens.Count);
    }

    [Fact]
    public void Any_text_is_read_to_its_end_with_tokens_in_order()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 500; round++)
        {
            var text = AnyText.Next(random, 200);
            var at = 0;
            foreach (var token in Tokens.In(text).Where(token => token.Kind == TokenKind.Word))
            {
                Assert.True(token.Start >= at && token.Length > 0 && token.Start + token.Length <= text.Length, text);
                at = token.Start + token.Length;
            }
        }
    }
}
