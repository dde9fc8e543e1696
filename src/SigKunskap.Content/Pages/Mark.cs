using System.Text.RegularExpressions;
using SigKunskap.Content.Checks;

namespace SigKunskap.Content.Pages;

/// <summary>What kind of statement a paragraph is, strongest first.</summary>
public enum Force
{
    /// <summary>Statute (lag).</summary>
    Law,

    /// <summary>Regulation by an agency (föreskrift).</summary>
    Regulation,

    /// <summary>General advice (allmänt råd).</summary>
    GeneralAdvice,

    /// <summary>Guidance (vägledning).</summary>
    Guidance,

    /// <summary>Experience from practice (erfarenhet).</summary>
    Experience,
}

/// <summary>The mark that ends a paragraph: <c>{lag ska sedd E1 E2}</c>.</summary>
/// <param name="Force">What kind of statement it is.</param>
/// <param name="Modality">ska, bör or kan; null when not given.</param>
/// <param name="Certainty">How sure; null when not given.</param>
/// <param name="Facts">Rows of the fact sheet it rests on.</param>
public sealed partial record Mark(Force? Force, string? Modality, Certainty? Certainty, IReadOnlyList<string> Facts)
{
    /// <summary>The word a reader sees for a force.</summary>
    /// <param name="force">The force.</param>
    /// <returns>A Swedish word.</returns>
    public static string Label(Force force) => force switch
    {
        Pages.Force.Law => "Lag",
        Pages.Force.Regulation => "Föreskrift",
        Pages.Force.GeneralAdvice => "Allmänt råd",
        Pages.Force.Guidance => "Vägledning",
        _ => "Erfarenhet",
    };

    /// <summary>Takes the mark from the end of a text.</summary>
    /// <param name="text">The end of a paragraph.</param>
    /// <param name="rest">The text without the mark.</param>
    /// <returns>The words inside the braces, or null when the text does not end with a mark.</returns>
    public static string? TakeFrom(string text, out string rest)
    {
        var match = AtTheEnd().Match(text);
        rest = match.Success ? text[..match.Index] : text;
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>Reads the words of a mark.</summary>
    /// <param name="words">What stands between the braces.</param>
    /// <param name="line">The line, for findings.</param>
    /// <param name="findings">Gets words that a mark does not know.</param>
    /// <returns>The mark; what could not be read is left out of it.</returns>
    public static Mark Read(string words, int line, Findings findings)
    {
        var mark = new Mark(null, null, null, []);
        foreach (var word in words.ToLowerInvariant().Replace("allmänt råd", "allmänt-råd", StringComparison.Ordinal).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (ForceOf(word) is { } force)
                mark = mark.Force is null ? mark with { Force = force } : Twice(mark, words, line, findings);
            else if (CertaintyWords.Read(word) is { } certainty)
                mark = mark.Certainty is null ? mark with { Certainty = certainty } : Twice(mark, words, line, findings);
            else if (word is "ska" or "bör" or "kan")
                mark = mark with { Modality = word };
            else if (FactRow().IsMatch(word))
                mark = mark with { Facts = [.. mark.Facts, word.ToUpperInvariant()] };
            else
                findings.Error(line, $"Märket {{{words}}} har ett okänt ord: ”{word}”.{Closest.Suggestion(word, Known)} Skriv till exempel {{lag sedd C5}} eller {{vägledning}}.");
        }

        return mark;
    }

    private static readonly string[] Known = ["lag", "föreskrift", "allmänt råd", "vägledning", "erfarenhet", "ska", "bör", "kan", "sedd", "härledd", "osäker"];

    private static Force? ForceOf(string word) => word switch
    {
        "lag" => Pages.Force.Law,
        "föreskrift" => Pages.Force.Regulation,
        "allmänt-råd" => Pages.Force.GeneralAdvice,
        "vägledning" => Pages.Force.Guidance,
        "erfarenhet" => Pages.Force.Experience,
        _ => null,
    };

    private static Mark Twice(Mark mark, string words, int line, Findings findings)
    {
        findings.Error(line, $"Märket {{{words}}} anger samma sak två gånger. Dela stycket, så att varje stycke har ett märke.");
        return mark;
    }

    [GeneratedRegex(@"\s*\{([^{}\n]{1,120})\}\s*$")]
    private static partial Regex AtTheEnd();

    [GeneratedRegex(@"^[a-l]\d{1,2}$|^seed-\d$")]
    private static partial Regex FactRow();
}
