namespace SigKunskap.Tests.Ui;

public sealed class ContrastTests
{
    /// <summary>What is written on what; WCAG 2.2, 1.4.3, level AA: 4.5 to 1.</summary>
    public static TheoryData<string, string> Text => new()
    {
        { "ink", "paper" }, { "ink", "sheet" }, { "ink", "mark" }, { "ink", "deep-soft" }, { "ink", "warm-soft" }, { "ink", "yes-soft" }, { "ink", "no-soft" },
        { "quiet", "paper" }, { "quiet", "sheet" }, { "quiet", "deep-soft" }, { "quiet", "mark" }, { "quiet", "line" }, { "quiet", "warm-soft" }, { "quiet", "yes-soft" }, { "quiet", "no-soft" },
        { "deep", "paper" }, { "deep", "sheet" }, { "deep", "deep-soft" }, { "deep", "warm-soft" }, { "deep", "yes-soft" }, { "deep", "no-soft" }, { "deep", "mark" },
        { "deep-strong", "paper" }, { "deep-strong", "deep-soft" }, { "on-deep", "deep" }, { "on-deep", "deep-strong" }, { "visited", "paper" },
        { "warm", "paper" }, { "warm", "warm-soft" }, { "yes", "yes-soft" }, { "no", "no-soft" }, { "no", "paper" }, { "sheet", "no" },
    };

    /// <summary>What shows where a control or the focus is; WCAG 2.2, 1.4.11: 3 to 1.</summary>
    public static TheoryData<string, string> Edges => new()
    {
        { "edge", "paper" }, { "edge", "sheet" }, { "warm", "paper" }, { "warm", "sheet" }, { "warm", "deep-soft" }, { "deep", "line" },
    };

    [Theory]
    [MemberData(nameof(Text))]
    public void Text_is_readable_in_both_schemes(string text, string ground)
    {
        Assert.True(Tokens.Contrast(text, ground, dark: false) >= 4.5, $"ljust: {Tokens.Contrast(text, ground, dark: false):0.00}");
        Assert.True(Tokens.Contrast(text, ground, dark: true) >= 4.5, $"mörkt: {Tokens.Contrast(text, ground, dark: true):0.00}");
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void Edges_and_focus_are_seen_in_both_schemes(string edge, string ground)
    {
        Assert.True(Tokens.Contrast(edge, ground, dark: false) >= 3, $"ljust: {Tokens.Contrast(edge, ground, dark: false):0.00}");
        Assert.True(Tokens.Contrast(edge, ground, dark: true) >= 3, $"mörkt: {Tokens.Contrast(edge, ground, dark: true):0.00}");
    }
}
