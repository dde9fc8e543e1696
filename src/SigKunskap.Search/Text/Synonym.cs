namespace SigKunskap.Search.Text;

/// <summary>What else to look for when a word or phrase of the table is asked for.</summary>
/// <param name="Words">The words of the synonym in lower case.</param>
/// <param name="Weight">What it counts for beside the word itself.</param>
internal sealed record Synonym(IReadOnlyList<string> Words, double Weight);
