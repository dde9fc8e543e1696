using System.Text.RegularExpressions;
using SigKunskap.Web.Ui;

namespace SigKunskap.Tests.Ui;

/// <summary>The colours of tokens.css, as the browser would read them in each scheme.</summary>
internal static partial class Tokens
{
    private static readonly Dictionary<string, (string Light, string Dark)> Colours = Read();

    /// <summary>How much two colours differ, 1 to 21, by WCAG 2.2's definition of contrast ratio.</summary>
    public static double Contrast(string one, string other, bool dark)
    {
        var (first, second) = (Luminance(one, dark), Luminance(other, dark));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string token, bool dark)
    {
        var hex = dark ? Colours[token].Dark : Colours[token].Light;
        return 0.2126 * Channel(hex[..2]) + 0.7152 * Channel(hex[2..4]) + 0.0722 * Channel(hex[4..]);
    }

    private static double Channel(string hex)
    {
        var share = Convert.ToInt32(hex, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static Dictionary<string, (string, string)> Read()
    {
        using var css = new StreamReader(typeof(Stylesheet).Assembly.GetManifestResourceStream("SigKunskap.Web.Ui.Css.1-tokens.css")!);
        return Colour().Matches(css.ReadToEnd()).ToDictionary(match => match.Groups[1].Value, match => (match.Groups[2].Value, match.Groups[3].Value));
    }

    [GeneratedRegex(@"--([\w-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)")]
    private static partial Regex Colour();
}
