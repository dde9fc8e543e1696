namespace SigKunskap.Web.Data.Library;

/// <summary>What the open library says of something that somebody is writing. What is asked is neither counted nor logged.</summary>
public interface IRelatedReading
{
    /// <summary>Guidance and tools, the best first; nothing when the search rests.</summary>
    IReadOnlyList<RelatedPage> About(string text);

    /// <summary>Guidance alone, the best first; null when the search rests, and nobody knows.</summary>
    IReadOnlyList<RelatedPage>? Guidance(string text);
}

/// <summary>A paragraph or a tool that may answer.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Heading">The paragraph's heading; empty for a whole page.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="Kind">What it is called: "Vägledning".</param>
public sealed record RelatedPage(string Title, string Heading, string Address, string Kind);
