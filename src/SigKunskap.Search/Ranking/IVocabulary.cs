namespace SigKunskap.Search.Ranking;

/// <summary>A word of the library.</summary>
/// <param name="Text">The word in lower case.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="Folded">The word without dots.</param>
/// <param name="Passages">How many passages hold it.</param>
internal sealed record KnownWord(string Text, string Stem, string Folded, int Passages);

/// <summary>The words that the library holds, as an engine keeps them.</summary>
internal interface IVocabulary
{
    /// <summary>Passages in the index.</summary>
    int PassageCount { get; }

    /// <summary>The mean number of words in a passage.</summary>
    double MeanLength { get; }

    /// <summary>Words with this folded form, or whose stem has that folded form.</summary>
    IReadOnlyList<KnownWord> Like(string folded, string foldedStem);

    /// <summary>The commonest words whose folded form begins so.</summary>
    IReadOnlyList<KnownWord> BeginningWith(string folded, int most);

    /// <summary>The commonest words whose folded form ends so.</summary>
    IReadOnlyList<KnownWord> EndingWith(string folded, int most);
}
