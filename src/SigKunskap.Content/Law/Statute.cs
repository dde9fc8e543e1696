namespace SigKunskap.Content.Law;

/// <summary>A statute, regulation or set of general advice, with the sections that the library speaks of.</summary>
/// <param name="Slug">Its part of an address: <c>sol</c>.</param>
/// <param name="Sfs">Its number: <c>2025:400</c>, or <c>SOSFS 2014:5</c>.</param>
/// <param name="Name">Its name: Socialtjänstlag.</param>
/// <param name="DefiniteForm">As running text names it: socialtjänstlagen.</param>
/// <param name="Abbreviation">SoL, or null.</param>
/// <param name="OtherNames">Other names people write.</param>
/// <param name="InForceFrom">First day in force, when known.</param>
/// <param name="InForceTo">Last day in force, when repealed.</param>
/// <param name="Replaces">The number of the statute it replaced.</param>
/// <param name="ReplacedBy">The number of the statute that replaced it.</param>
/// <param name="About">One sentence on what it governs.</param>
/// <param name="Source">The official address.</param>
/// <param name="CheckedOn">When it was last checked against its source.</param>
/// <param name="Owner">Key of the agency that keeps these texts right; null for the library's own editors.</param>
/// <param name="Sections">Its sections in order.</param>
public sealed record Statute(
    string Slug,
    string Sfs,
    string Name,
    string DefiniteForm,
    string? Abbreviation,
    IReadOnlyList<string> OtherNames,
    DateOnly? InForceFrom,
    DateOnly? InForceTo,
    string? Replaces,
    string? ReplacedBy,
    string About,
    string Source,
    DateOnly CheckedOn,
    string? Owner,
    IReadOnlyList<Section> Sections)
{
    /// <summary>The name to show in a citation: the abbreviation, or the definite form. A repealed statute bears its number too, as another may have taken over the abbreviation.</summary>
    public string ShortName => Abbreviation is null ? DefiniteForm : IsRepealed ? $"{Abbreviation} ({Sfs})" : Abbreviation;

    /// <summary>The name with its number: socialtjänstlagen (2025:400).</summary>
    public string FullName => DefiniteForm.Contains(Sfs, StringComparison.Ordinal) || Sfs.Contains(' ') ? DefiniteForm : $"{DefiniteForm} ({Sfs})";

    /// <summary>True for SOSFS and HSLF-FS: general advice and regulations that are not in the Swedish Code of Statutes.</summary>
    public bool IsAgencyRegulation => Sfs.Contains(' ');

    /// <summary>True when another statute has taken its place, also where its last day is not known.</summary>
    public bool IsRepealed => ReplacedBy is not null || InForceTo is not null;

    /// <summary>Whether the statute is in force on a day. An unknown first day counts as long ago; a repealed statute whose last day is not known counts as gone.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True when it is in force.</returns>
    public bool InForce(DateOnly date) => (InForceFrom is null || InForceFrom <= date) && (InForceTo is null ? ReplacedBy is null : InForceTo >= date);
}

/// <summary>A section and its wordings through time.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Heading">What it is about, in our words.</param>
/// <param name="Wordings">Newest first; never empty.</param>
/// <param name="ReplacedBy">Sections of a later statute that took its place, by number.</param>
/// <param name="ReplacementNote">How sure that correspondence is, or null.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record Section(
    SectionNumber Number,
    string Heading,
    IReadOnlyList<Wording> Wordings,
    IReadOnlyList<SectionKey> ReplacedBy,
    string? ReplacementNote,
    int Line)
{
    /// <summary>The wording in force on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The wording, or null when none was in force.</returns>
    public Wording? On(DateOnly date) =>
        Wordings.FirstOrDefault(wording => (wording.From is null || wording.From <= date) && (wording.To is null || wording.To >= date));
}

/// <summary>What a section says between two dates, in our own words.</summary>
/// <param name="From">First day; null when the sources do not say.</param>
/// <param name="To">Last day; null while in force.</param>
/// <param name="AmendedBy">The amending act's number, or null.</param>
/// <param name="Text">The content in our own words, as Markdown without blocks.</param>
/// <param name="Certainty">How sure.</param>
/// <param name="Facts">Rows of the fact sheet it rests on.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="CheckedOn">When it was read.</param>
public sealed record Wording(
    DateOnly? From,
    DateOnly? To,
    string? AmendedBy,
    string Text,
    Certainty Certainty,
    IReadOnlyList<string> Facts,
    string? Source,
    DateOnly CheckedOn);

/// <summary>A section named from anywhere: the statute's number and the section's.</summary>
/// <param name="Sfs">2025:400</param>
/// <param name="Number">19:1</param>
public readonly record struct SectionKey(string Sfs, SectionNumber Number)
{
    /// <summary>As in content files: <c>SFS 2025:400 19:1</c>.</summary>
    public override string ToString() => $"{(Sfs.Contains(' ') ? Sfs : "SFS " + Sfs)} {Number}";
}
