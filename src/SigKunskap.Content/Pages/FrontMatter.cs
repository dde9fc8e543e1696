namespace SigKunskap.Content.Pages;

/// <summary>Whether a page's guidance stands.</summary>
public enum PageStatus
{
    /// <summary>It stands (gällande).</summary>
    InForce,

    /// <summary>Another page has taken its place (ersatt).</summary>
    Superseded,

    /// <summary>It was withdrawn and nothing took its place (upphävd).</summary>
    Withdrawn,
}

/// <summary>What kind of change an edition is.</summary>
public enum ChangeKind
{
    /// <summary>The page is new (nytt).</summary>
    New,

    /// <summary>The law changed (lag).</summary>
    Law,

    /// <summary>The advice changed (sak).</summary>
    Substance,

    /// <summary>A mistake was mended (rattelse).</summary>
    Correction,

    /// <summary>Wording only; needs no note (mindre).</summary>
    Minor,
}

/// <summary>The facts about a page that stand above its text.</summary>
/// <param name="Title">The practical question.</param>
/// <param name="Summary">The short answer.</param>
/// <param name="Owner">Key of the agency that owns the page.</param>
/// <param name="Signers">Keys of the agencies that stand behind it.</param>
/// <param name="NotAsked">Keys of agencies not asked yet.</param>
/// <param name="Differing">Keys of agencies that hold otherwise; each has an answer of its own in the text.</param>
/// <param name="Roles">Keys of the roles it is for.</param>
/// <param name="ValidFrom">First day it applies.</param>
/// <param name="ValidTo">Last day, or null.</param>
/// <param name="CheckedOn">When its law was last checked.</param>
/// <param name="ReviewBy">When it is to be looked at again.</param>
/// <param name="Status">Whether it stands.</param>
/// <param name="ReplacedBy">The page that took its place.</param>
/// <param name="Reason">Why it was superseded or withdrawn.</param>
/// <param name="Sources">What it was written from.</param>
/// <param name="PlainLanguage">Its plain-language companion.</param>
/// <param name="Tools">Keys of decision flows that belong to it.</param>
/// <param name="Situations">Keys of situations in which a practitioner needs it.</param>
/// <param name="Order">Its place in its topic.</param>
/// <param name="Change">What this edition changed.</param>
public sealed record FrontMatter(
    string Title,
    string Summary,
    string Owner,
    IReadOnlyList<string> Signers,
    IReadOnlyList<string> NotAsked,
    IReadOnlyList<string> Differing,
    IReadOnlyList<string> Roles,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    DateOnly CheckedOn,
    DateOnly ReviewBy,
    PageStatus Status,
    PageAddress? ReplacedBy,
    string? Reason,
    IReadOnlyList<PageReference> Sources,
    PageAddress? PlainLanguage,
    IReadOnlyList<string> Tools,
    IReadOnlyList<string> Situations,
    int Order,
    ChangeNote Change)
{
    /// <summary>The day by which the page's citations are resolved: when its law was checked, or its last day when that is earlier.</summary>
    public DateOnly LawDate => ValidTo < CheckedOn ? ValidTo.Value : CheckedOn;
}

/// <summary>A source: a publication or page that the guidance was written from.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Year">When, or null when not known.</param>
/// <param name="Address">Where, or null.</param>
public sealed record PageReference(string Title, string? Publisher, int? Year, string? Address);

/// <summary>What an edition changed, for readers.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Text">What changed.</param>
/// <param name="Action">What the reader needs to do, or null.</param>
public sealed record ChangeNote(ChangeKind Kind, string Text, string? Action)
{
    /// <summary>The word a reader sees for the kind.</summary>
    public string Label => Kind switch
    {
        ChangeKind.New => "Ny sida",
        ChangeKind.Law => "Lagen ändrad",
        ChangeKind.Substance => "Ändrat innehåll",
        ChangeKind.Correction => "Rättelse",
        _ => "Mindre ändring",
    };
}
