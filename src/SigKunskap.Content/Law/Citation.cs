namespace SigKunskap.Content.Law;

/// <summary>A statute as a text names it, before anyone has asked which statute that was on a given day.</summary>
/// <param name="Key">The name's key: the abbreviation or slug in lower case (<c>sol</c>), the same for a statute and the one it replaced.</param>
/// <param name="Sfs">The number, when the text gives it (or names a statute by number alone); otherwise null.</param>
public readonly record struct StatuteName(string? Key, string? Sfs);

/// <summary>A place in a text that cites a statute, or one or more of its sections.</summary>
/// <param name="Start">Offset in the text, in UTF-16 units.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Statute">The statute named; null when the text names none ("19 kap. 1–3 §§").</param>
/// <param name="Sections">The sections; empty when the statute as a whole is cited. A range is given by its numbered sections.</param>
public sealed record Citation(int Start, int Length, StatuteName? Statute, IReadOnlyList<SectionNumber> Sections)
{
    /// <summary>The offset after the last character.</summary>
    public int End => Start + Length;
}
