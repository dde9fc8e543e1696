namespace SigKunskap.Search.Words;

/// <summary>A word that answers another, and how well: at most 1.</summary>
internal readonly record struct Way(LexiconWord Word, double Weight);

/// <summary>Every way to find a typed word in a library.</summary>
/// <param name="Forms">The word itself in any inflection, with or without dots.</param>
/// <param name="Others">Words made of it, compounds with it, misreadings of it; for a word that the library lacks its parts or the nearest in spelling.</param>
/// <param name="Parts">The forms of each part of the compound that it is; empty when it is none.</param>
/// <param name="Respelled">The word of the library that was taken for it; null when none had to be.</param>
internal sealed record WordWays(IReadOnlyList<Way> Forms, IReadOnlyList<Way> Others, IReadOnlyList<int[]> Parts, string? Respelled);
