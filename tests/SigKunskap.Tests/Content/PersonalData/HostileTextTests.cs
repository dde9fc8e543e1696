using System.Diagnostics;
using SigKunskap.Content.PersonalData;

namespace SigKunskap.Tests.Content.PersonalData;

/// <summary>A text made to be slow is read in time that grows with its length and no faster.</summary>
public class HostileTextTests
{
    private const int Length = 100_000;

    /// <summary>Other tests want the processor too; the guard's own time is the shortest.</summary>
    private const int Attempts = 3;

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("0")]
    [InlineData("07 ")]
    [InlineData("0701740605 ")]
    [InlineData("19010101-")]
    [InlineData("1-1.1/")]
    [InlineData("(0)")]
    [InlineData("+46")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("a@a.aa")]
    [InlineData("at punkt ")]
    [InlineData("Kevin ")]
    [InlineData("Kevin, ")]
    [InlineData("Kevin 15 år ")]
    [InlineData("min klient ")]
    [InlineData("15 år ")]
    [InlineData("dnr ")]
    [InlineData("KS2024/1-")]
    [InlineData("Storgatan ")]
    [InlineData("12 maj ")]
    [InlineData("[")]
    [InlineData("](")]
    [InlineData("[a](")]
    [InlineData("[a](b)")]
    [InlineData("[](](](](a)")]
    [InlineData("&")]
    [InlineData("&nbsp;")]
    [InlineData("&#65;")]
    [InlineData("\\")]
    [InlineData("*")]
    [InlineData("\u200B")]
    [InlineData("\u0301")]
    [InlineData("a\u030A")]
    [InlineData("\uD83D")]
    [InlineData("🙂")]
    [InlineData("http://")]
    [InlineData("www.")]
    [InlineData("SE45 ")]
    [InlineData("59.32931 ")]
    [InlineData("5°")]
    [InlineData("MLB ")]
    [InlineData("konto 1 ")]
    [InlineData("Aa")]
    [InlineData("Bb-")]
    [InlineData("\n")]
    [InlineData("> ")]
    public void Hundred_thousand_characters_are_read_in_less_than_a_second(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Length / part.Length));

        var fastest = Enumerable.Range(0, Attempts).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            PersonalDataGuard.Read(text, GuardContext.Empty);
            return clock.Elapsed;
        });

        Assert.True(fastest < TimeSpan.FromSeconds(1), $"{fastest.TotalMilliseconds:0} ms");
    }
}
