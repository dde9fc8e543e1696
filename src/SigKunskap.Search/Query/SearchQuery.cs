namespace SigKunskap.Search.Query;

/// <summary>
/// A parsed query. The language is total: words, "phrase", -not, prefix*, lag:, ämne:, för:, myndighet: (also amne:, for:),
/// and every text of any length parses. Two queries are equal when they ask for the same.
/// </summary>
public sealed class SearchQuery : IEquatable<SearchQuery>
{
    /// <summary>Characters that count, spaces and quotes aside; what follows is ignored.</summary>
    public const int MostCharacters = 400;

    /// <summary>Words that count, those of phrases and filters included; what follows is ignored.</summary>
    public const int MostWords = 24;

    internal SearchQuery(IReadOnlyList<QueryTerm> terms, IReadOnlyList<QueryFilter> filters, IReadOnlyList<IgnoredPart> ignored) =>
        (Terms, Filters, Ignored) = (terms, filters, ignored);

    /// <summary>What to look for, in the order typed.</summary>
    public IReadOnlyList<QueryTerm> Terms { get; }

    /// <summary>What the pages must be about, in the order typed.</summary>
    public IReadOnlyList<QueryFilter> Filters { get; }

    /// <summary>What did not count, and why; not part of equality.</summary>
    public IReadOnlyList<IgnoredPart> Ignored { get; }

    /// <summary>True when nothing is asked for.</summary>
    public bool IsEmpty => Terms.Count == 0 && Filters.Count == 0;

    /// <summary>Parses a query in time linear to its length.</summary>
    /// <param name="text">Anything; null is an empty query.</param>
    /// <returns>The query; never throws.</returns>
    public static SearchQuery Parse(string? text) => QueryParser.Parse(text ?? "");

    /// <summary>The query as text that parses to an equal query.</summary>
    public override string ToString() =>
        string.Join(' ', Terms.Select(term => term.ToString()).Concat(Filters.Select(filter => filter.ToString())));

    /// <summary>The query with other words in place of some.</summary>
    internal SearchQuery With(IReadOnlyDictionary<string, string> replaced) => new(
        [.. Terms.Select(term => term.Kind == QueryTermKind.Word && !term.Excluded ? term with { Text = Replace(term.Text, replaced) } : term)], Filters, []);

    // A term may be several words for search, such as one with a hyphen; what is between them stays.
    private static string Replace(string text, IReadOnlyDictionary<string, string> replaced)
    {
        foreach (var token in Text.Tokens.In(text).Reverse())
        {
            if (replaced.TryGetValue(token.Text, out var other))
                text = text.Remove(token.Start, token.Length).Insert(token.Start, other);
        }
        return text;
    }

    /// <inheritdoc/>
    public bool Equals(SearchQuery? other) =>
        other is not null && Terms.SequenceEqual(other.Terms) && Filters.SequenceEqual(other.Filters);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SearchQuery);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
