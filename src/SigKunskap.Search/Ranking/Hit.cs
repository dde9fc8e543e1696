namespace SigKunskap.Search.Ranking;

/// <summary>A place in a text where a unit is answered.</summary>
/// <param name="At">The number of the word.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Weight">How well it is answered, at most 1.</param>
internal readonly record struct Hit(int At, int Unit, float Weight);
