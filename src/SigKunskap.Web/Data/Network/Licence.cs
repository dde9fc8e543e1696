namespace SigKunskap.Web.Data.Network;

/// <summary>What others may do with a document.</summary>
public enum Licence
{
    /// <summary>Anything.</summary>
    Free,

    /// <summary>Anything, as long as they say where it comes from.</summary>
    Credit,

    /// <summary>Read it, and ask before they use it.</summary>
    AskFirst,
}
