using System.Globalization;
using System.Text;

namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>What the eye takes a character for: any digit is a digit, any dash a dash, any space a space, and what has no width is not there.</summary>
internal static class CharacterFolding
{
    /// <summary>Stands for a character that the eye does not see.</summary>
    public const char Nothing = '\0';

    /// <summary>Folds one UTF-16 unit outside ASCII.</summary>
    public static char Fold(char character)
    {
        // Full-width forms lie at a fixed distance from ASCII (Unicode, Halfwidth and Fullwidth Forms).
        if (character is >= '\uFF01' and <= '\uFF5E')
            return (char)(character - 0xFEE0);
        return character switch
        {
            '\u00AD' or '\u180E' or '\u20E3' => Nothing,
            '\u2028' or '\u2029' or '\u0085' => '\n',
            '\u2212' => '-',
            '\u2044' or '\u2215' => '/',
            '\u2019' or '\u2018' or '\u02BC' => '\'',
            '\u2024' => '.',
            _ => CharUnicodeInfo.GetUnicodeCategory(character) switch
            {
                UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)),
                UnicodeCategory.DashPunctuation => '-',
                UnicodeCategory.SpaceSeparator => ' ',
                UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Nothing,
                _ => character,
            },
        };
    }

    /// <summary>The digit that a pair of surrogates shows, such as a bold mathematical one, or null.</summary>
    public static char? FoldPair(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text, at) == UnicodeCategory.DecimalDigitNumber ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(text, at)) : null;

    /// <summary>"a" and a ring of its own are one letter, as file names from some systems have them.</summary>
    public static char? Compose(char letter, char mark)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(mark) != UnicodeCategory.NonSpacingMark || !char.IsLetter(letter))
            return null;
        var composed = string.Concat([letter, mark]).Normalize(NormalizationForm.FormC);
        return composed.Length == 1 ? composed[0] : null;
    }
}
