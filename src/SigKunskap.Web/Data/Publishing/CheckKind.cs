namespace SigKunskap.Web.Data.Publishing;

/// <summary>What was gone through.</summary>
public enum CheckKind
{
    /// <summary>A link, a companion or a reference inside the library that leads nowhere, and what else is wrong in a file.</summary>
    Reference,

    /// <summary>A review that is due within a month, or should have been done.</summary>
    Review,

    /// <summary>An agency that a page names and that has not signed its edition.</summary>
    Signature,

    /// <summary>Law that is not as it was when the page was checked.</summary>
    Law,

    /// <summary>A tool that rests on a page or on law that has changed since.</summary>
    Tool,

    /// <summary>A link out of the portal that leads nowhere, or that nobody has tried.</summary>
    Outside,
}
