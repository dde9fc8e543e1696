using SigKunskap.Content;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Law;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Publishing.Checks;

/// <summary>What can be seen of one edition that is published or is to be, beside what <see cref="SigKunskap.Content.Checks.LibraryCheck"/> finds.</summary>
/// <param name="library">The library.</param>
/// <param name="today">The day by which it is seen.</param>
public sealed class PageChecks(Library library, DateOnly today)
{
    public const int DaysBefore = 30;

    /// <summary>A review that is due soon, or should have been done.</summary>
    public IEnumerable<CheckFinding> Review(LibraryPage page) => page.Newest.Front is { Status: PageStatus.InForce, ReviewBy: var by } && by <= today.AddDays(DaysBefore)
        ? [Finding(page, CheckKind.Review, by < today ? $"Skulle ha granskats senast {by.InWords()}. Granska sidan och sätt ett nytt datum." : $"Ska granskas senast {by.InWords()}.")]
        : [];

    /// <summary>Agencies that the page names and that have not signed this edition in the portal.</summary>
    /// <param name="page">The page.</param>
    /// <param name="signers">The agencies that have.</param>
    public IEnumerable<CheckFinding> Signatures(LibraryPage page, IReadOnlySet<string> signers)
    {
        var front = page.Newest.Front;
        if (front.Status != PageStatus.InForce)
            yield break;
        if (front.Signers.Where(agency => !signers.Contains(agency)).ToList() is { Count: > 0 } without)
            yield return Finding(page, CheckKind.Signature, $"{Names(without)} står som bakom sidan, men har inte undertecknat utgåva {page.Newest.Number} i portalen.");
        if (front.NotAsked.Count > 0)
            yield return Finding(page, CheckKind.Signature, $"Inte tillfrågade: {Names(front.NotAsked)}.", isWork: false);
    }

    /// <summary>Sections that the page cites and that are not as they were when its law was checked, or that an editor has noted will not be.</summary>
    public IEnumerable<CheckFinding> Law(LibraryPage page)
    {
        var (edition, front) = (page.Newest, page.Newest.Front);
        if (front.Status != PageStatus.InForce)
            return [];
        return edition.Content.Paragraphs.Where(paragraph => paragraph.Number > 0).SelectMany(paragraph => paragraph.Citations.SelectMany(citation => citation.Keys).Distinct().Select(key => (paragraph, key)))
            .GroupBy(cited => cited.key).Select(group => (Change: Changed(group.Key, front, page.Address), Numbers: string.Join(", ", group.Select(cited => cited.paragraph.Number)))).Where(found => found.Change is not null)
            .Select(found => Finding(page, CheckKind.Law, $"{found.Change} Stycke {found.Numbers}."));
    }

    /// <summary>Links out of the portal, each once.</summary>
    public static IEnumerable<string> Outside(LibraryPage page) => page.Newest.Front.Status != PageStatus.InForce ? []
        : page.Newest.Content.Links.Select(link => link.Target).Concat(page.Newest.Front.Sources.Select(source => source.Address).OfType<string>()).Where(LinkRules.IsExternal).Distinct();

    public CheckFinding Finding(LibraryPage page, CheckKind kind, string text, bool isWork = true) => Made(kind, page.Newest.Front.Owner, page.Address.Path, page.Newest.Front.Title, text, isWork);

    /// <summary>A finding that fits its row.</summary>
    public static CheckFinding Made(CheckKind kind, string? owner, string address, string title, string text, bool isWork = true) => new()
    {
        Kind = kind,
        Owner = owner,
        IsWork = isWork,
        Address = Cut(address, CheckFinding.LongestAddress),
        Title = Cut(title, CheckFinding.LongestTitle),
        Text = Cut(text, CheckFinding.LongestText),
    };

    private string? Changed(SectionKey key, FrontMatter front, PageAddress page)
    {
        if (library.Law.Find(key) is not { } found)
            return null;
        var (name, then, now) = (SectionName.Of(found.Statute, found.Section), found.Section.On(front.LawDate), found.Section.On(today));
        // A page that names a law which had ceased already when it was checked does so on purpose.
        if (!found.Statute.InForce(front.LawDate) || then is null)
            return null;
        if (!found.Statute.InForce(today) || now is null)
            return $"{name} gäller inte längre.{(found.Section.ReplacedBy.Count > 0 ? $" Nu: {string.Join(", ", found.Section.ReplacedBy)}." : "")}";
        if (then != now)
            return $"{name} har fått en ny lydelse sedan sidan kontrollerades.";
        return library.Watched(key).FirstOrDefault(change => change.Concerns(page, front)) is { } watched ? $"{name} {watched.Verb} {watched.From.InWords()}." : null;
    }

    private string Names(IEnumerable<string> agencies) => string.Join(", ", agencies.Select(library.AgencyName));

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;
}
