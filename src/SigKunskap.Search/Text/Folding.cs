using System.Globalization;
using System.Text;

namespace SigKunskap.Search.Text;

/// <summary>Letters without their dots, rings and accents, as people type them on another keyboard.</summary>
public static class Folding
{
    // A word this short means something else without its dots ("får" and "far", "vård" and "vard" differ in reach).
    private const int ShortestWithoutDots = 5;

    /// <summary>The word with å, ä and ö as a, a and o, é as e, and so on.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <returns>The same instance when there is nothing to fold.</returns>
    public static string Fold(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (Ascii.IsValid(word))
            return word;
        var folded = new StringBuilder(word.Length);
        foreach (var letter in Normalized(word, NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                folded.Append(letter switch { 'æ' => "a", 'ø' => "o", 'ß' => "ss", 'ð' => "d", 'þ' => "th", 'ł' => "l", _ => null } ?? letter.ToString());
        }
        return folded.ToString();
    }

    /// <summary>Whether a typed word reaches a word of the library that folds to the same letters.</summary>
    /// <param name="typed">The word as typed, in lower case.</param>
    /// <param name="found">A word of the library with the same folded form.</param>
    /// <returns>
    /// True when dots are missing in what was typed. When they are missing in the library, true for words of five letters
    /// and more. False when both have dots and they differ ("lån", "län").
    /// </returns>
    public static bool Reaches(string typed, string found)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(found);
        for (var at = 0; at < Math.Min(typed.Length, found.Length); at++)
        {
            if (typed[at] == found[at] || char.IsAscii(typed[at]))
                continue;
            if (!char.IsAscii(found[at]) || typed.Length < ShortestWithoutDots)
                return false;
        }
        return true;
    }

    // Normalize throws on text that is not valid Unicode; such text cannot be a word, so it stays as it is.
    internal static string Normalized(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
