namespace SigKunskap.Search.Query;

/// <summary>Collects what did not count: each thing once, shortened, and a bounded number of them.</summary>
internal sealed class IgnoredParts
{
    private const int MostShown = 12;
    private const int LongestShown = 40;

    private readonly List<IgnoredPart> parts = [];

    public IgnoredParts(IReadOnlyList<IgnoredPart>? earlier = null) => parts.AddRange(earlier ?? []);

    public void Add(ReadOnlySpan<char> text, string reason)
    {
        if (parts.Count > MostShown)
            return;
        var part = parts.Count == MostShown
            ? new IgnoredPart("…", "Fler delar av sökningen räknas inte.")
            : new IgnoredPart(Shown(text), reason);
        if (!parts.Contains(part))
            parts.Add(part);
    }

    public IReadOnlyList<IgnoredPart> ToList() => parts;

    private static string Shown(ReadOnlySpan<char> text)
    {
        if (text.Length <= LongestShown)
            return text.ToString();
        var kept = char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown;
        return $"{text[..kept]}…";
    }
}
