namespace SigKunskap.Search.Query;

/// <summary>Something of a query that did not count, and why.</summary>
/// <param name="Text">The part as typed, shortened when long; empty when it cannot be seen.</param>
/// <param name="Reason">A sentence in Swedish for the searcher.</param>
public sealed record IgnoredPart(string Text, string Reason);
