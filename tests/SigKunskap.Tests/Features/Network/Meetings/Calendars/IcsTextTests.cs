using System.Text;
using SigKunskap.Web.Features.Network.Meetings.Calendars;

namespace SigKunskap.Tests.Features.Network.Meetings.Calendars;

public sealed class IcsTextTests
{
    [Theory]
    [InlineData("Kaffe, te; eller \\ vatten", @"SUMMARY:Kaffe\, te\; eller \\ vatten")]
    [InlineData("Första raden\r\nandra raden", @"SUMMARY:Första raden\nandra raden")]
    [InlineData("Ett\u0007 pip\u0000", "SUMMARY:Ett pip")]
    public void Text_is_escaped_as_the_standard_says(string text, string line) => Assert.Equal(line + "\r\n", new IcsText().AddText("SUMMARY", text).ToString());

    [Fact]
    public void A_line_of_exactly_75_octets_is_not_folded_and_one_more_is()
    {
        Assert.Single(Lines("X", new('a', 73)));
        Assert.Equal([75, 2], Lines("X", new('a', 74)).Select(Encoding.UTF8.GetByteCount));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20261122)]
    public void Whatever_the_text_no_line_is_too_long_no_character_is_split_and_it_reads_back(int seed)
    {
        var random = new Random(seed);
        string[] signs = ["a", "å", "–", "🏛", ",", "\\", ";", " ", "\n", "é", "ö"];
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => signs[random.Next(signs.Length)]));
            var lines = Lines("SUMMARY", text);

            Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
            Assert.All(lines.Skip(1), line => Assert.StartsWith(" ", line, StringComparison.Ordinal));
            Assert.Equal(text, Read(lines));
        }
    }

    private static string[] Lines(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(new IcsText().AddText(name, text).ToString());
        // Throws when a character is split.
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).Split("\r\n")[..^1];
    }

    private static string Read(string[] lines)
    {
        var value = string.Concat(lines.Select((line, index) => index == 0 ? line : line[1..]))["SUMMARY:".Length..];
        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
            text.Append(value[at] != '\\' ? value[at] : value[++at] == 'n' ? '\n' : value[at]);
        return text.ToString();
    }
}
