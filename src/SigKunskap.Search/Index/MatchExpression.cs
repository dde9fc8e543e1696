using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Index;

/// <summary>Writes a plan in FTS5's own query language. Every token stands in quotes, so nothing typed is ever an operator.</summary>
internal static class MatchExpression
{
    /// <summary>Passages with every term, in any of the ways it can be found; null when that cannot be.</summary>
    public static string? All(SearchPlan plan) => And(plan.Segments.Select(segment => Segment(segment, _ => true)));

    /// <summary>Passages with every term itself, synonyms and compounds aside.</summary>
    public static string? Strict(SearchPlan plan) => And(plan.Segments.Select(segment => Segment(segment, alternative => alternative.IsStrong)));

    /// <summary>Passages with any term.</summary>
    public static string? AnyOf(SearchPlan plan) => Or(plan.Segments.SelectMany(segment =>
        segment.Units.SelectMany(unit => unit.Alternatives).Concat(segment.Whole)));

    /// <summary>Passages with a stop word or a word of a phrase, when nothing better is found.</summary>
    public static string? LastResort(SearchPlan plan) => Or(plan.LastResort.SelectMany(unit => unit.Alternatives));

    public static string? Or(IEnumerable<Alternative> alternatives)
    {
        var quoted = alternatives.Distinct().Select(Quoted).ToList();
        return quoted.Count == 0 ? null : string.Join(" OR ", quoted);
    }

    private static string? Segment(QuerySegment segment, Func<Alternative, bool> counts)
    {
        var each = And(segment.Units.Select(unit => Or(unit.Alternatives.Where(counts))));
        var whole = Or(segment.Whole.Where(counts));
        return each is null ? whole : whole is null ? each : $"({each}) OR {whole}";
    }

    private static string? And(IEnumerable<string?> expressions)
    {
        var parts = expressions.ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : string.Join(" AND ", parts.Select(part => $"({part})"));
    }

    private static string Quoted(Alternative alternative) => $"\"{string.Join(' ', alternative.Stems).Replace("\"", "\"\"")}\"";
}
