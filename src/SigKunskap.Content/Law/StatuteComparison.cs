namespace SigKunskap.Content.Law;

/// <summary>What differs between two versions of a statute's file.</summary>
public static class StatuteComparison
{
    /// <summary>Sections of which something else is recorded than before about when they apply: another wording in time, or what took their place.</summary>
    /// <param name="before">The statute as it was recorded.</param>
    /// <param name="after">The same statute as it is recorded now.</param>
    /// <returns>Sections that stand in both, as they are now, in order. A mere change of our own words is none.</returns>
    public static IEnumerable<Section> OtherwiseInForce(Statute before, Statute after)
    {
        var isStatuteOther = (before.InForceFrom, before.InForceTo, before.ReplacedBy) != (after.InForceFrom, after.InForceTo, after.ReplacedBy);
        return after.Sections.Where(section => before.Sections.FirstOrDefault(old => old.Number == section.Number) is { } old
            && (isStatuteOther || !old.ReplacedBy.SequenceEqual(section.ReplacedBy) || !Times(old).SequenceEqual(Times(section))));
    }

    private static IEnumerable<(DateOnly?, DateOnly?, string?)> Times(Section section) => section.Wordings.Select(wording => (wording.From, wording.To, wording.AmendedBy));
}
