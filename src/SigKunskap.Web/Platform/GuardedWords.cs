using SigKunskap.Content.PersonalData;

namespace SigKunskap.Web.Platform;

/// <summary>What the personal-data guard says, in words, of a text that somebody wants to send from outside the network's own writing.</summary>
/// <param name="Mistakes">What to mend; empty when the text may go.</param>
/// <param name="Asks">Whether the guard only asks, so that the sender may say that it points out nobody.</param>
public sealed record GuardedWords(IReadOnlyList<string> Mistakes, bool Asks)
{
    /// <param name="text">The text.</param>
    /// <param name="pointsOutNobody">Whether the sender says so of what the guard asked about.</param>
    public static GuardedWords Of(string text, bool pointsOutNobody = false)
    {
        var findings = PersonalDataGuard.Read(text, GuardContext.Empty);
        var isCertain = findings.Any(finding => finding.Certainty == PersonalDataCertainty.Certain);
        return isCertain || (findings.Count > 0 && !pointsOutNobody)
            ? new([.. findings.Select(finding => $"”{text.Substring(finding.Start, finding.Length)}”: {finding.Explanation}")], !isCertain)
            : new([], false);
    }
}
