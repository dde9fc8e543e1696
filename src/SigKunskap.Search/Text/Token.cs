namespace SigKunskap.Search.Text;

/// <summary>One token of a text.</summary>
/// <param name="Text">The word in lower case and composed form, at most <see cref="TokenReader.LongestWord"/> characters.</param>
/// <param name="Start">Where it starts, in UTF-16 units from the beginning of the text.</param>
/// <param name="Length">How many UTF-16 units of the text it covers.</param>
/// <param name="Kind">Word or joined form.</param>
public readonly record struct Token(string Text, int Start, int Length, TokenKind Kind);
