using SigKunskap.Content;
using SigKunskap.Content.Pages;
using SigKunskap.Content.PersonalData;
using SigKunskap.Web.Data.Newsletters;

namespace SigKunskap.Web.Features.Newsletter.Editing;

/// <summary>What may stand in an issue. Everybody reads it and it lies in letter boxes for ever: the guard reads it as it reads all that people write.</summary>
internal static class IssueWords
{
    /// <param name="Mistakes">What to mend; empty when it may stand.</param>
    /// <param name="Asks">Whether the guard only asks, so that the editor may say that it points out nobody.</param>
    public sealed record Verdict(IReadOnlyList<string> Mistakes, bool Asks = false);

    public static Verdict OfIssue(string title, string intro, bool pointsOutNobody) =>
        title.Length is 0 or > NewsletterIssue.LongestTitle ? new([$"Skriv en rubrik, högst {NewsletterIssue.LongestTitle} tecken."])
        : intro.Length > NewsletterIssue.LongestIntro ? new([$"Inledningen är för lång: högst {NewsletterIssue.LongestIntro} tecken."])
        : Guarded($"{title}\n{intro}", pointsOutNobody);

    public static Verdict OfItem(string heading, string text, string? link, bool pointsOutNobody) =>
        heading.Length is 0 or > NewsletterItem.LongestHeading ? new([$"Skriv en rubrik, högst {NewsletterItem.LongestHeading} tecken."])
        : text.Length is 0 or > NewsletterItem.LongestText ? new([$"Skriv vad det handlar om, högst {NewsletterItem.LongestText} tecken."])
        : link is not null && (link.Length > NewsletterItem.LongestLink || !IsLink(link)) ? new(["Länken ska börja med https:// eller vara en adress i portalen, till exempel /vagledning/samtycke."])
        : Guarded($"{heading}\n{text}", pointsOutNobody);

    /// <summary>One line, or null for none.</summary>
    public static string? Link(string? typed) => SingleLine.Of(typed) is { Length: > 0 } link ? link : null;

    private static bool IsLink(string link) => (link.StartsWith('/') && LinkRules.IsInternal(link)) || (link.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && LinkRules.IsExternal(link));

    private static Verdict Guarded(string text, bool pointsOutNobody)
    {
        var findings = PersonalDataGuard.Read(text, GuardContext.Empty);
        var isCertain = findings.Any(finding => finding.Certainty == PersonalDataCertainty.Certain);
        return isCertain || (findings.Count > 0 && !pointsOutNobody) ? new([.. findings.Select(finding => $"”{text.Substring(finding.Start, finding.Length)}”: {finding.Explanation}")], !isCertain) : new([]);
    }
}
