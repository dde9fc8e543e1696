using System.Globalization;

namespace SigKunskap.Content.Law;

/// <summary>The number of a section: chapter and paragraph, each with an optional letter (6 a kap. 10 §, 10 kap. 15 a §, 6 §).</summary>
/// <param name="Chapter">The chapter, or null in a statute without chapters.</param>
/// <param name="ChapterLetter">The chapter's letter in lower case, or an empty string.</param>
/// <param name="Number">The section.</param>
/// <param name="Letter">The section's letter in lower case, or an empty string.</param>
public readonly record struct SectionNumber(int? Chapter, string ChapterLetter, int Number, string Letter)
{
    /// <summary>As lawyers write it in running text: <c>10 kap. 15 a §</c>.</summary>
    public string InFull => Chapter is null ? $"{Numbered(Number, Letter)} §" : $"{Numbered(Chapter.Value, ChapterLetter)} kap. {Numbered(Number, Letter)} §";

    /// <summary>The same with non-breaking spaces, for showing.</summary>
    public string Unbroken => InFull.Replace(' ', '\u00a0');

    /// <summary>The short form: <c>10:15 a</c>, or <c>6 §</c> without chapters.</summary>
    public string Brief => Chapter is null ? $"{Numbered(Number, Letter)} §" : $"{Numbered(Chapter.Value, ChapterLetter)}:{Numbered(Number, Letter)}";

    /// <summary>The part of an address: <c>10/15a</c> or <c>6</c>.</summary>
    public string Path => Chapter is null ? $"{Number}{Letter}" : $"{Chapter}{ChapterLetter}/{Number}{Letter}";

    /// <summary>Orders as a statute does: chapter, then section, then letter.</summary>
    public (int, string, int, string) Order => (Chapter ?? 0, ChapterLetter, Number, Letter);

    /// <summary>Reads <c>10:15 a</c>, <c>6 a:10</c>, <c>15a</c> or <c>6</c>.</summary>
    /// <param name="text">The number as it is written in content files.</param>
    /// <param name="number">The number read.</param>
    /// <returns>False when the text is not a section number.</returns>
    public static bool TryParse(string text, out SectionNumber number)
    {
        number = default;
        var parts = text.Split(':');
        if (parts.Length > 2 || !TryNumbered(parts[^1], out var section, out var letter))
            return false;
        if (parts.Length == 1)
        {
            number = new(null, "", section, letter);
            return true;
        }

        if (!TryNumbered(parts[0], out var chapter, out var chapterLetter))
            return false;
        number = new(chapter, chapterLetter, section, letter);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Chapter is null ? Numbered(Number, Letter) : $"{Numbered(Chapter.Value, ChapterLetter)}:{Numbered(Number, Letter)}";

    private static string Numbered(int number, string letter) => letter.Length == 0 ? $"{number}" : $"{number} {letter}";

    private static bool TryNumbered(string text, out int number, out string letter)
    {
        var trimmed = text.Trim().ToLowerInvariant();
        var digits = trimmed.TakeWhile(char.IsAsciiDigit).Count();
        letter = trimmed[digits..].Trim();
        return int.TryParse(trimmed.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number is > 0 and < 10_000
            && (letter.Length == 0 || (letter.Length == 1 && char.IsAsciiLetterLower(letter[0])));
    }
}
