using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>What a token of running text is.</summary>
internal enum TokenKind
{
    /// <summary>Letters, with hyphens and apostrophes inside.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>Any other visible character, alone.</summary>
    Mark,
}

/// <summary>A token, where it stands, and what the word lists know of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset in the plain text.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Words">What kinds of word it is.</param>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="Capital">A word with a capital first letter and no other.</param>
/// <param name="InAddress">Part of a web address.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, WordKinds Words, int Sentence, bool Capital, bool InAddress)
{
    public int Length => End - Start;
}
