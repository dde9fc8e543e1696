using SigKunskap.Content;

namespace SigKunskap.Tests.Content;

public class SingleLineTests
{
    [Theory]
    [InlineData("Åsa Öberg-Ståhl", "Åsa Öberg-Ståhl")]
    [InlineData("  Hur  länge\tgäller\r\ndet? ", "Hur länge gäller det?")]
    [InlineData("Hur\u00a0länge\u2028gäller\u3000det?", "Hur länge gäller det?")]
    [InlineData("A\u030asa", "Åsa")]
    [InlineData("Ny\u0000\u0007\u001b[31m", "Ny[31m")]
    [InlineData("\u202eroirepus\u202c", "roirepus")]
    [InlineData("\u2066\u2067\u2068\u2069\u200e\u200f\u061cMia", "Mia")]
    [InlineData("M\u200bi\u200ca\u200d\u2060\ufeff\u00ad", "Mia")]
    [InlineData("Mi\ufe0fa\u034f\u180b\u3164\u2800\u115f", "Mia")]
    [InlineData("\u200b\u3164 \u2800", "")]
    [InlineData(null, "")]
    [InlineData("M\ud800ia\udfff", "Mia")]
    [InlineData("M\ufffdi\ue000a", "Mia")]
    [InlineData("Zoë 日本 \U0001F600", "Zoë 日本 \U0001F600")]
    public void What_nobody_sees_is_taken_away_and_what_one_sees_stays(string? typed, string kept) => Assert.Equal(kept, SingleLine.Of(typed));

    [Fact]
    public void Marks_are_not_piled_up()
    {
        var kept = SingleLine.Of("e" + new string('\u0316', 60) + "a\u0316\u0320");

        Assert.Equal("e\u0316\u0316\u0316a\u0316\u0320", kept);
    }

    [Fact]
    public void Tags_that_carry_a_hidden_text_are_gone() => Assert.Equal("Mia", SingleLine.Of("Mia" + char.ConvertFromUtf32(0xE0041) + char.ConvertFromUtf32(0xE0101)));

    [Fact]
    public void A_line_once_kept_stays_as_it_is()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 2_000; round++)
        {
            var kept = SingleLine.Of(string.Concat(Enumerable.Range(0, 12).Select(_ => (char)random.Next(0x3200))));
            Assert.Equal(kept, SingleLine.Of(kept));
        }
    }
}
