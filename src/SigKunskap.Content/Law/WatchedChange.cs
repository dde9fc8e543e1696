using SigKunskap.Content.Pages;

namespace SigKunskap.Content.Law;

/// <summary>What becomes of a section.</summary>
public enum WatchedKind
{
    /// <summary>It gets another wording.</summary>
    Amended,

    /// <summary>It ends, and nothing takes its place.</summary>
    Repealed,

    /// <summary>Another section takes its place.</summary>
    Replaced,
}

/// <summary>That a section of law changes on a day, known beforehand or found afterwards, and that what relies on it is looked through.</summary>
/// <param name="Section">The section.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="From">The first day it is otherwise.</param>
/// <param name="Note">What changes, in an editor's own words.</param>
/// <param name="Source">Where it is decided, or null.</param>
/// <param name="Settled">Pages that somebody has looked at and found to need no change.</param>
public sealed record WatchedChange(SectionKey Section, WatchedKind Kind, DateOnly From, string Note, string? Source, IReadOnlySet<PageAddress> Settled)
{
    /// <summary>The word a reader sees: <c>ändras</c>.</summary>
    public string Verb => Kind switch
    {
        WatchedKind.Amended => "ändras",
        WatchedKind.Repealed => "upphör",
        _ => "ersätts",
    };

    /// <summary>Whether an edition still waits to be looked through: it was written for the law before the change, and nobody has said that it stands.</summary>
    /// <param name="page">The page.</param>
    /// <param name="front">The edition's facts.</param>
    /// <returns>True while readers should be told.</returns>
    public bool Concerns(PageAddress page, FrontMatter front) => front.Status == PageStatus.InForce && front.ValidFrom < From && !Settled.Contains(page);
}
