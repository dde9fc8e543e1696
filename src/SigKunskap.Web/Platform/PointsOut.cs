using SigKunskap.Content.PersonalData;

namespace SigKunskap.Web.Platform;

/// <summary>What is certainly about one person has no place in the portal, whoever writes it.</summary>
public static class PointsOut
{
    /// <summary>The first thing in a text that certainly points somebody out, and why it must go; null for none.</summary>
    public static string? Somebody(string text) => PersonalDataGuard.Read(text, GuardContext.Empty).FirstOrDefault(finding => finding.Certainty == PersonalDataCertainty.Certain) is { } finding
        ? $"”{text.Substring(finding.Start, finding.Length)}”: {finding.Explanation}"
        : null;
}
