using SigKunskap.Content.PersonalData;

namespace SigKunskap.Web.Features.Network.Writing;

/// <summary>What the guard said of something a member is about to send.</summary>
/// <param name="Findings">Places that may point out a person, with the text each stands in.</param>
/// <param name="IsStopped">Whether it may not be sent as it is.</param>
public sealed record WritingCheck(IReadOnlyList<WritingCheck.Place> Findings, bool IsStopped)
{
    /// <summary>Shorter than this is no reason.</summary>
    public const int ShortestReason = 8, LongestReason = 200;

    /// <param name="Label">Which field: "Rubrik".</param>
    /// <param name="Quote">The words that were found.</param>
    /// <param name="Finding">What the guard says of them.</param>
    public sealed record Place(string Label, string Quote, PersonalDataFinding Finding);

    /// <summary>Whether something was found that no reason lets through.</summary>
    public bool IsCertain => Findings.Any(place => place.Finding.Certainty == PersonalDataCertainty.Certain);

    /// <summary>Whether the writer overruled what the guard was not certain of.</summary>
    public bool IsOverruled => Findings.Count > 0 && !IsStopped;

    /// <summary>Reads the texts of a form.</summary>
    /// <param name="context">What is known of the writer.</param>
    /// <param name="reason">Why the writer says that it points out nobody; null when they have not been asked.</param>
    /// <param name="texts">The fields by their labels.</param>
    public static WritingCheck Of(GuardContext context, string? reason, params (string Label, string Text)[] texts)
    {
        var findings = texts.SelectMany(text => PersonalDataGuard.Read(text.Text, context).Select(finding => new Place(text.Label, text.Text.Substring(finding.Start, finding.Length), finding))).ToList();
        var certain = findings.Exists(place => place.Finding.Certainty == PersonalDataCertainty.Certain);
        return new(findings, certain || (findings.Count > 0 && (reason?.Trim().Length ?? 0) is < ShortestReason or > LongestReason));
    }
}
