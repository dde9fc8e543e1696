namespace SigKunskap.Search.Text;

/// <summary>The token a citation key becomes: a kind of its own, which no word can be mistaken for.</summary>
internal static class CitationKey
{
    /// <summary>What every such token begins with.</summary>
    public const char Mark = '§';

    public static string Token(string key) =>
        Mark + string.Concat(key.ToLowerInvariant().Select(unit => char.IsLetterOrDigit(unit) || "/:.-".Contains(unit) ? unit : '_'));

    /// <summary>Citations of a text with their spans held within it, whatever the reader answers.</summary>
    public static IEnumerable<CitedSpan> In(string text, CitationReader? reader)
    {
        foreach (var span in reader?.Invoke(text) ?? [])
        {
            if (span.Start >= 0 && span.Length > 0 && span.Start + (long)span.Length <= text.Length && span.Keys.Count > 0)
                yield return span;
        }
    }
}
