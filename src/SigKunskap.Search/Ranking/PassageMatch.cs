namespace SigKunskap.Search.Ranking;

/// <summary>A passage with what matches in it.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Heading">The passage's heading.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
internal sealed record PassageMatch(MatchedText Title, MatchedText Heading, IReadOnlyList<MatchedText> Paragraphs);

/// <summary>What a passage is worth, and which of its paragraphs matches best; -1 when only title or heading match.</summary>
internal readonly record struct PassageScore(double Score, int BestParagraph);
