using SigKunskap.Search.Text;

namespace SigKunskap.Search.Index;

/// <summary>A word of the library with its forms, and how many passages more or fewer hold it since the last write.</summary>
internal sealed class WordForm(string word)
{
    private int lastPassage;

    public string Word { get; } = word;

    public string Stem { get; } = SearchStem.Of(word);

    public string Folded { get; } = Folding.Fold(word);

    public int Change { get; set; }

    /// <summary>Counts the word once for a passage.</summary>
    public bool CountIn(int passage, int sign)
    {
        if (lastPassage == passage)
            return false;
        var first = Change == 0;
        lastPassage = passage;
        Change += sign;
        return first;
    }
}
