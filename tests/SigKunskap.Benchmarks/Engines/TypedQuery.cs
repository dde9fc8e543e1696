namespace SigKunskap.Benchmarks.Engines;

/// <summary>What somebody types, and of which kind it is.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Text">As it is typed: a phrase in quotation marks, a prefix with its asterisk.</param>
internal sealed record TypedQuery(QueryKind Kind, string Text);

internal enum QueryKind
{
    OneWord,
    TwoWords,
    Phrase,
    Prefix,
    Compound,
    Question,
}
