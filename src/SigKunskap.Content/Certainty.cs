namespace SigKunskap.Content;

/// <summary>How sure a statement of law is.</summary>
public enum Certainty
{
    /// <summary>The text of the law, or an authority's own page, has been read and says so (<c>sedd</c>).</summary>
    Seen,

    /// <summary>A conclusion from several sources; shown as an interpretation (<c>härledd</c>).</summary>
    Derived,

    /// <summary>Not confirmed; never stated as fact (<c>osäker</c>).</summary>
    Unsettled,
}

/// <summary>The Swedish words for <see cref="Certainty"/>.</summary>
public static class CertaintyWords
{
    /// <summary>Reads sedd, härledd or osäker.</summary>
    /// <param name="word">The word, any case.</param>
    /// <returns>The certainty, or null for any other word.</returns>
    public static Certainty? Read(string word) => word.ToLowerInvariant() switch
    {
        "sedd" => Certainty.Seen,
        "härledd" => Certainty.Derived,
        "osäker" => Certainty.Unsettled,
        _ => null,
    };

    /// <summary>What a reader is told.</summary>
    /// <param name="certainty">How sure.</param>
    /// <returns>A short Swedish label.</returns>
    public static string Label(this Certainty certainty) => certainty switch
    {
        Certainty.Seen => "Läst i källan",
        Certainty.Derived => "Tolkning",
        _ => "Inte klarlagt",
    };
}
