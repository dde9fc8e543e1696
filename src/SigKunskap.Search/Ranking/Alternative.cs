namespace SigKunskap.Search.Ranking;

/// <summary>One way to find a term: a stem, several in a row, or a citation's token.</summary>
/// <param name="Stems">The stems in a row.</param>
/// <param name="IsStrong">True for the term itself in any inflection; false for synonyms, compounds and parts.</param>
internal sealed record Alternative(IReadOnlyList<string> Stems, bool IsStrong)
{
    public bool Equals(Alternative? other) => other is not null && Stems.SequenceEqual(other.Stems);

    public override int GetHashCode() => Stems.Aggregate(17, HashCode.Combine);
}
