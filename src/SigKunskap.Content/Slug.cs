using System.Globalization;
using System.Text;

namespace SigKunskap.Content;

/// <summary>Makes anchors of headings and terms.</summary>
public static class Slug
{
    /// <summary>Lower case; å and ä become a, ö becomes o, other accents fall away; every other run of characters one hyphen.</summary>
    /// <param name="text">A heading or term.</param>
    /// <returns>A slug of a–z, 0–9 and hyphens; <c>avsnitt</c> when nothing is left.</returns>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character))
                slug.Append(character);
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-') is { Length: > 0 } made ? made[..Math.Min(80, made.Length)].TrimEnd('-') : "avsnitt";
    }
}
