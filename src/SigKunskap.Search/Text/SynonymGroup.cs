namespace SigKunskap.Search.Text;

/// <summary>Words and phrases that a searcher uses for the same thing.</summary>
/// <param name="Words">Words or phrases of several words, in any inflection.</param>
/// <param name="Weight">What a synonym counts for beside the word itself, above 0 and at most 1.</param>
/// <param name="OneWay">When true the first word finds the others, but they do not find it.</param>
public sealed record SynonymGroup(IReadOnlyList<string> Words, double Weight = 0.6, bool OneWay = false);
