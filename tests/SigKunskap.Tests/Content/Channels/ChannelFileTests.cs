using SigKunskap.Content.Channels;
using SigKunskap.Content.Checks;

namespace SigKunskap.Tests.Content.Channels;

public class ChannelFileTests
{
    private const string One = """
        - kommun: Exempelby
          webb: https://www.exempelby.se/oro
          telefon: 0123-45 67 89
          bekraftad: 2026-11-01
          av: enhetschef

        """;

    [Fact]
    public void A_channel_has_a_way_in_and_says_when_and_by_which_function_it_was_confirmed()
    {
        var channel = Assert.Single(Read(One));

        Assert.Equal(("Exempelby", "www.exempelby.se", "0123-45 67 89", "enhetschef"), (channel.Municipality, channel.Address!.Host, channel.Phone, channel.ConfirmedBy));
    }

    [Fact]
    public void A_file_with_none_is_in_order() => Assert.Empty(Read("# Ingen än.\n[]\n"));

    [Fact]
    public void A_channel_is_old_after_a_year()
    {
        var channel = Assert.Single(Read(One));

        Assert.False(channel.IsOld(new(2027, 11, 1)));
        Assert.True(channel.IsOld(new(2027, 11, 2)));
    }

    [Theory]
    [InlineData("https://", "http://", "ingen webbadress")]
    [InlineData("https://www.exempelby.se/oro", "javascript:alert(1)", "ingen webbadress")]
    [InlineData("av: enhetschef", "vem: enhetschef", "”av” saknas")]
    [InlineData("  webb: https://www.exempelby.se/oro\n  telefon: 0123-45 67 89\n", "", "varken ”webb” eller ”telefon”")]
    [InlineData("2026-11-01", "i fjol", "bekraftad")]
    public void A_mistake_keeps_the_file_out_and_is_told(string written, string mistaken, string told) =>
        Assert.Empty(Read(One.Replace(written, mistaken, StringComparison.Ordinal), told));

    [Fact]
    public void A_municipality_stands_once() => Assert.Empty(Read(One + One.Replace("Exempelby", "exempelby", StringComparison.Ordinal), "två gånger"));

    private static IReadOnlyList<ReportChannel> Read(string text, string? told = null)
    {
        var findings = new Findings(ChannelFile.Path);
        var channels = ChannelFile.Read(text, findings);
        Assert.Equal(told is null, findings.Acceptable);
        if (told is not null)
            Assert.Contains(findings.All, finding => finding.Text.Contains(told, StringComparison.Ordinal));
        return channels;
    }
}
