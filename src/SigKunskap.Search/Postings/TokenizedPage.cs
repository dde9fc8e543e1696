namespace SigKunskap.Search.Postings;

/// <summary>
/// A page as numbers of words. A word is its number; what stands at the same place as the next word, a citation's token
/// or the joined form of a hyphenated word, is the complement of its number.
/// </summary>
/// <param name="Entry">What the page is.</param>
/// <param name="Title">The words of its title.</param>
/// <param name="Passages">The words of each passage: its heading, then each paragraph, with <see cref="Break"/> before each paragraph.</param>
/// <param name="Lengths">How many words each passage has in its paragraphs.</param>
internal sealed record TokenizedPage(PageEntry Entry, ReadOnlyMemory<int> Title, IReadOnlyList<ReadOnlyMemory<int>> Passages, IReadOnlyList<int> Lengths)
{
    /// <summary>Stands before each paragraph, so that nothing is near across it.</summary>
    public const int Break = int.MinValue;

    /// <summary>The number of the word that a token stands for.</summary>
    public static int WordOf(int token) => token < 0 ? ~token : token;
}
