using System.Globalization;
using System.Text;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Query;

/// <summary>Makes any input into bounded, composed text without invisible characters and with one kind of quote.</summary>
internal static class QueryText
{
    public const char Quote = '"';

    public static string Clean(string input, IgnoredParts ignored)
    {
        var kept = new StringBuilder(Math.Min(input.Length, SearchQuery.MostCharacters * 2));
        var (counted, at, dropped) = (0, 0, 0);
        var afterSpace = true;
        while (at < input.Length && counted < SearchQuery.MostCharacters)
        {
            var valid = Rune.TryGetRuneAt(input, at, out var rune);
            var sign = valid ? Sign(rune) : null;
            at += valid ? rune.Utf16SequenceLength : 1;
            if (sign is null)
                dropped++;
            else if (sign is not " " || !afterSpace)
                kept.Append(sign);
            afterSpace = sign is " " || (sign is null && afterSpace);
            counted += sign is null or " " or "\"" ? 0 : 1;
        }
        if (dropped > 0)
            ignored.Add("", "Osynliga styrtecken och trasiga tecken räknas inte.");
        return Folding.Normalized(CutAt(kept, input, at, ignored), NormalizationForm.FormC);
    }

    // Null for what no one can see or type: control and format characters, lone surrogates, unassigned and private use.
    private static string? Sign(Rune rune) => rune.Value switch
    {
        '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂' => "\"",
        '\t' or '\n' or '\r' or ' ' => " ",
        _ when Rune.IsWhiteSpace(rune) => " ",
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => null,
            _ => rune.ToString(),
        },
    };

    // A word that the limit would cut in two is left out whole, unless it is all there is.
    private static string CutAt(StringBuilder kept, string input, int at, IgnoredParts ignored)
    {
        var text = kept.ToString();
        if (input.AsSpan(at).IsWhiteSpace())
            return text;
        var end = char.IsWhiteSpace(input[at]) ? text.Length : text.LastIndexOfAny([' ', Quote]) + 1;
        if (end == 0)
            end = text.Length;
        ignored.Add(string.Concat(text.AsSpan(end), input.AsSpan(at, Math.Min(60, input.Length - at))),
            $"Sökningen är längre än {SearchQuery.MostCharacters} tecken. Resten räknas inte.");
        return text[..end];
    }
}
