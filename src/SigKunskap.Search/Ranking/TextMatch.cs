namespace SigKunskap.Search.Ranking;

/// <summary>A match in a text.</summary>
/// <param name="Word">The number of its first word in the text; -1 for a citation, whose words are counted by themselves.</param>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="Length">How many it covers.</param>
/// <param name="Unit">The unit it answers.</param>
/// <param name="Weight">How well, at most 1.</param>
internal readonly record struct TextMatch(int Word, int Start, int Length, int Unit, double Weight);

/// <summary>The matches of a text in order, and how many words it has.</summary>
internal sealed record MatchedText(string Text, IReadOnlyList<TextMatch> Matches, int Words);
