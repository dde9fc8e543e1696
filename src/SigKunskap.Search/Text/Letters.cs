using System.Globalization;
using System.Text;

namespace SigKunskap.Search.Text;

/// <summary>Which characters make up words.</summary>
internal static class Letters
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        new HashSet<string>("s n t a en et ar er or na ns ts ens ets erna arna orna are aren ers ars".Split(' '), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>UTF-16 units of the letter or digit at a place; 0 when something else stands there.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        var unit = text[at];
        if (char.IsAscii(unit))
            return char.IsAsciiLetterOrDigit(unit) ? 1 : 0;
        if (!char.IsSurrogate(unit))
            return char.IsLetterOrDigit(unit) ? 1 : 0;
        return Rune.DecodeFromUtf16(text[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done
            && Rune.IsLetterOrDigit(rune) ? length : 0;
    }

    /// <summary>As <see cref="LengthAt"/>, and combining marks and invisible characters, which count once a word has begun.</summary>
    public static int LengthWithin(ReadOnlySpan<char> text, int at) =>
        LengthAt(text, at) is > 0 and var length ? length : IsMark(text[at]) || IsInvisible(text[at]) ? 1 : 0;

    public static bool IsMark(char unit) => unit >= '\u0300'
        && CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Soft hyphen, zero-width spaces and joiners, word joiner, byte order mark.</summary>
    public static bool IsInvisible(char unit) => unit is '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF';

    public static bool IsHyphen(char unit) => unit is '-' or '\u2010' or '\u2011';

    /// <summary>Whether a Swedish ending, as after a colon in "SIG:s", stands at a place and ends the word.</summary>
    public static bool IsEndingAt(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 0;
        while (at + length < text.Length && length < 5 && char.IsAsciiLetterLower(text[at + length]))
            length++;
        return (at + length == text.Length || LengthAt(text, at + length) == 0) && Endings.Contains(text.Slice(at, length));
    }

    /// <summary>Composes letters and marks in place; returns the new length.</summary>
    public static int Compose(Span<char> word, int length)
    {
        var composed = Folding.Normalized(new string(word[..length]), NormalizationForm.FormC);
        var kept = Math.Min(composed.Length, word.Length);
        composed.AsSpan(0, kept).CopyTo(word);
        return kept;
    }
}
