using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Search;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Search;

namespace SigKunskap.Web.Features.Guidance;

/// <summary>Gives search the newest edition of each page that stands, one passage for each heading.</summary>
public sealed class GuidanceSearchSource : ISearchSource
{
    /// <summary>The heading "Läs också": its links bear other pages' titles, which would be found here too.</summary>
    private const string ReadingOn = "las-ocksa";

    private const double PlainLanguageWeight = 0.6;

    public IEnumerable<SearchPage> All(Content.Library library)
    {
        var plain = PlainLanguage(library);
        return library.Pages.Select(page => Page(page, library, plain)).OfType<SearchPage>();
    }

    public IReadOnlyList<string>? Stale(Change change) =>
        LibraryChanges.Page(change) is { } address ? [address.Path] : LibraryChanges.Concerns(change) ? null : [];

    public SearchPage? At(string address, Content.Library library) =>
        PageAddress.TryParse(address["/vagledning/".Length..], out var page) && library.Find(page) is { } found ? Page(found, library, PlainLanguage(library)) : null;

    private static SearchPage? Page(LibraryPage page, Content.Library library, HashSet<PageAddress> plainLanguage)
    {
        var edition = page.Newest;
        var front = edition.Front;
        if (front.Status != PageStatus.InForce)
            return null;
        var topic = library.Reference.Lists.Topics.GetValueOrDefault(page.Address.Topic);
        return new(
            page.Address.Path,
            "vagledning",
            front.Title,
            front.Summary,
            page.Address.Topic,
            topic?.Name ?? page.Address.Topic,
            front.Roles,
            [.. front.Signers.Prepend(front.Owner)],
            front.ValidFrom,
            [.. edition.Content.Sections.Where(section => section.Anchor != ReadingOn).Select(section => new Passage(
                section.Heading,
                section.Anchor,
                [.. section.Paragraphs.Select(paragraph => new PassageParagraph(edition.IdOf(paragraph), paragraph.Text))]))],
            [])
        {
            Weight = plainLanguage.Contains(page.Address) ? PlainLanguageWeight : 1,
        };
    }

    /// <summary>A professional who searches wants the professional text; it links to the plain one.</summary>
    private static HashSet<PageAddress> PlainLanguage(Content.Library library) => [.. library.Pages.Select(page => page.Newest.Front.PlainLanguage).OfType<PageAddress>()];
}
