namespace SigKunskap.Search.Text;

/// <summary>What else to look for when a word or phrase of the table is asked for.</summary>
/// <param name="Stems">The stems of the synonym, one for each word.</param>
/// <param name="Weight">What it counts for beside the word itself.</param>
internal sealed record Synonym(IReadOnlyList<string> Stems, double Weight);
