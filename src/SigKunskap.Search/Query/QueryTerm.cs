namespace SigKunskap.Search.Query;

/// <summary>How a term is to be found.</summary>
public enum QueryTermKind
{
    /// <summary>A word, found in all its inflections, without dots, by synonyms and inside compounds.</summary>
    Word,

    /// <summary>Words in a row, found in any inflection.</summary>
    Phrase,

    /// <summary>The beginning of a word.</summary>
    Prefix,
}

/// <summary>One thing to look for.</summary>
/// <param name="Kind">Word, phrase or prefix.</param>
/// <param name="Text">As typed, without quotes, asterisk and minus sign; words of a phrase have one space between them.</param>
/// <param name="Excluded">True when pages that hold it are left out.</param>
public sealed record QueryTerm(QueryTermKind Kind, string Text, bool Excluded = false)
{
    /// <summary>The term in the query language.</summary>
    public override string ToString() => (Excluded ? "-" : "") + Kind switch
    {
        QueryTermKind.Phrase => $"\"{Text}\"",
        QueryTermKind.Prefix => Text + "*",
        _ => Text,
    };
}
