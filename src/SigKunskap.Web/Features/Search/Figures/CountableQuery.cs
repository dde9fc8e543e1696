using System.Text;
using System.Text.RegularExpressions;
using SigKunskap.Search.Query;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.Search.Figures;

/// <summary>
/// A question in the form that is counted. What looks like a fact about a person is never counted, at the cost of a few harmless questions.
/// A name in lower case cannot be told from other words; that it was asked several times in a day is what is left against it.
/// </summary>
public static partial class CountableQuery
{
    /// <summary>A date of birth has six digits, a telephone number more; spaces and hyphens between them hide nothing.</summary>
    private const int MostDigitsTogether = 5;

    private const int MostDigitsInARow = 3;

    /// <summary>The question as it is counted, or null when it must not be.</summary>
    /// <param name="asked">As typed.</param>
    public static string? Of(string? asked)
    {
        // A longer text is something pasted. It is not cut: a cut would let through what the rules below refuse.
        if (asked is null || asked.Length > SearchCount.LongestQuery)
            return null;
        var text = Composed(asked);
        if (text is null || text.Contains('@', StringComparison.Ordinal) || Names().IsMatch(text) || HasPersonalNumber(text))
            return null;
        var counted = SearchQuery.Parse(text).ToString().ToLowerInvariant().Trim();
        return counted.Length is 0 or > SearchCount.LongestQuery ? null : counted;
    }

    private static bool HasPersonalNumber(string text)
    {
        var rest = LawNumbers().Replace(text, " § ");
        return DigitsTogether().Matches(rest).Select(run => run.Value).Any(run => run.Count(char.IsDigit) > MostDigitsTogether)
            || Digits().Matches(rest).Any(run => run.Length > MostDigitsInARow);
    }

    /// <summary>Letters and digits of other widths as the plain ones, so that no rule is passed by writing another way; null for broken text.</summary>
    private static string? Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Numbers of statutes, 2025:400, and of sections, 10:18 a.</summary>
    [GeneratedRegex(@"(?<![\d:])(?:(?:1[6-9]|20)[0-9]{2}:[1-9][0-9]{0,3}|[1-9][0-9]{0,2}[a-z]?:[1-9][0-9]{0,2})(?![\d:])", RegexOptions.CultureInvariant)]
    private static partial Regex LawNumbers();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d(?:[\s\p{P}\p{S}-[§]]*\d)*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DigitsTogether();

    /// <summary>Two capitalised words in a row, "Anna Berg", "Anna-Karin af Berg", "ANNA BERG".</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}{4,}),?\s+(?:(?:af|av|von|de|al|el)\s+)?(?:\p{Lu}\p{Ll}+|\p{Lu}{4,})", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
