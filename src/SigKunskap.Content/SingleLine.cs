using System.Globalization;
using System.Text;

namespace SigKunskap.Content;

/// <summary>
/// What people write on one line: a name, a title, a word to find by. Nothing in it is unseen, so that two names that look alike are
/// alike, and none turns the text around it (Unicode Technical Report 36, "Bidirectional Text Spoofing" and "Combining Mark Order").
/// </summary>
public static class SingleLine
{
    /// <summary>More marks on one letter than any language writes run over the lines above and below.</summary>
    private const int MostMarks = 3;

    /// <summary>Letters and marks by category that show nothing: fillers, joiners and variation selectors.</summary>
    private static readonly HashSet<int> Unseen = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0, 0xFFFD];

    /// <summary>The line as it is kept.</summary>
    /// <param name="text">What was typed; null is an empty line.</param>
    /// <returns>
    /// The text in Unicode form C on one line, without control and format characters, fillers, halves of characters and marks piled up;
    /// white space of every kind is one space, and none stands at the ends. Empty when nothing can be seen.
    /// </returns>
    public static string Of(string? text)
    {
        var seen = new StringBuilder();
        // Rune by rune first: what is to be normalised may hold no halves of characters.
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                seen.Append(seen.Length > 0 && seen[^1] != ' ' ? " " : "");
            else if (IsSeen(rune))
                seen.Append(rune);
        }

        return WithoutPiles(seen.ToString().Trim().Normalize(NormalizationForm.FormC));
    }

    private static string WithoutPiles(string text)
    {
        var line = new StringBuilder();
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if ((marks = IsMark(rune) ? marks + 1 : 0) <= MostMarks)
                line.Append(rune);
        }

        return line.ToString();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate)
        && !Unseen.Contains(rune.Value)
        && rune.Value is not (>= 0xFE00 and <= 0xFE0F) and not (>= 0xE0100 and <= 0xE01EF);
}
