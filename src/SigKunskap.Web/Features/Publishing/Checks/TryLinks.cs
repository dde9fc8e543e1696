using SigKunskap.Content;
using SigKunskap.Content.Editions;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Publishing.Checks;

/// <summary>Tries the links out of the portal where it may, and otherwise says of each that nobody has.</summary>
public sealed class TryLinks(CheckSettings settings, LinkProbe probe)
{
    /// <summary>So many addresses are asked in a night, and so many at once; the rest are said to be untried.</summary>
    public const int Most = 500, AtOnce = 4;

    /// <summary>Whether other sites are asked.</summary>
    public bool Asks => settings.OutsideLinks;

    public async Task<IReadOnlyList<CheckFinding>> For(Library library, DateOnly today, CancellationToken cancel)
    {
        var checks = new PageChecks(library, today);
        var links = library.Pages.SelectMany(page => PageChecks.Outside(page).Select(link => (page, link))).ToLookup(pair => pair.link, pair => pair.page);
        if (!settings.OutsideLinks)
            return [.. links.SelectMany(group => group.Select(page => Untried(checks, page, group.Key)))];
        var found = new List<CheckFinding>();
        await Parallel.ForEachAsync(links.Take(Most), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (group, stop) =>
        {
            if (await probe.Trouble(group.Key, stop) is not { } trouble)
                return;
            lock (found)
                found.AddRange(group.Select(page => checks.Finding(page, CheckKind.Outside, $"{group.Key}: {trouble}")));
        });
        return [.. found.OrderBy(finding => finding.Address, StringComparer.Ordinal).ThenBy(finding => finding.Text, StringComparer.Ordinal), .. links.Skip(Most).SelectMany(group => group.Select(page => Untried(checks, page, group.Key)))];
    }

    private static CheckFinding Untried(PageChecks checks, LibraryPage page, string link) => checks.Finding(page, CheckKind.Outside, $"{link}: inte kontrollerad.", isWork: false);
}
