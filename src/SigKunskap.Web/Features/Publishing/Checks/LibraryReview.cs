using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Publishing.Checks;

/// <summary>Goes through the whole library: everything that is wrong, or soon will be, with the agency that answers for it.</summary>
/// <param name="library">The library.</param>
/// <param name="signers">The agencies that have signed the newest edition of each page.</param>
/// <param name="today">The day by which it is seen.</param>
public sealed class LibraryReview(Library library, IReadOnlyDictionary<PageAddress, IReadOnlySet<string>> signers, DateOnly today)
{
    private readonly PageChecks checks = new(library, today);

    /// <summary>Everything but links out of the portal.</summary>
    public IEnumerable<CheckFinding> Run()
    {
        // Reviews of pages are told below, also those that are only near.
        var references = new LibraryCheck(library, today).Run().Where(finding => !(finding.Severity == Severity.Warning && finding.File.StartsWith("vagledning/", StringComparison.Ordinal) && finding.Text.StartsWith("Sidan skulle ha granskats", StringComparison.Ordinal))).Select(Of);
        return references.Concat(library.Pages.SelectMany(page => checks.Review(page).Concat(checks.Signatures(page, signers.GetValueOrDefault(page.Address) ?? new HashSet<string>())).Concat(checks.Law(page)))).Concat(library.Flows.SelectMany(OnPages));
    }

    /// <summary>Tools with an answer that rests on a page that has a newer edition than when the tool was made and its answer checked.</summary>
    private IEnumerable<CheckFinding> OnPages(Flow flow)
    {
        DateOnly? made = library.HistoryOf(flow).Editions is [.., var newest] ? StockholmTime.Date(newest.PublishedAt) : null;
        return flow.Outcomes
            .SelectMany(outcome => outcome.Guidance.Select(guidance => (outcome, Page: PageAddress.TryParse(guidance.Text.Split('#')[0], out var address) ? library.Find(address) : null)))
            .Where(rests => rests.Page is { } page && page.Newest.Number > 1 && page.NoteOn(page.Newest).Kind != ChangeKind.Minor && StockholmTime.Date(page.Newest.Stored.PublishedAt) is var at && at > rests.outcome.CheckedOn && (made is null || at > made))
            .GroupBy(rests => rests.Page!)
            .Select(group => PageChecks.Made(CheckKind.Tool, flow.Owner, flow.Path, flow.Title, $"Svar som vilar på ”{group.Key.Newest.Front.Title}” är äldre än sidans utgåva {group.Key.Newest.Number}: {string.Join(", ", group.Select(rests => rests.outcome.Id).Distinct())}."));
    }

    private CheckFinding Of(Finding finding)
    {
        var parts = finding.File.Split('/', '.');
        if (parts is ["vagledning", var topic, var slug, "md"] && PageAddress.TryParse($"{topic}/{slug}", out var address) && library.Find(address) is { } page)
            return checks.Finding(page, CheckKind.Reference, finding.Text);
        if (library.Flows.FirstOrDefault(flow => flow.File == finding.File) is { } tool)
            return PageChecks.Made(CheckKind.Tool, tool.Owner, tool.Path, tool.Title, finding.Text);
        if (parts is ["lagrum", var statute, "yml"] && library.Law.BySlug(statute) is { } law)
            return PageChecks.Made(CheckKind.Reference, law.Owner, $"/lagrum/{statute}", law.FullName, finding.Text);
        return PageChecks.Made(CheckKind.Reference, null, "/vagledning", finding.File, finding.Text);
    }
}
