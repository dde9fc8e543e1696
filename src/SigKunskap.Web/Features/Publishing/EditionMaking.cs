using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Folders;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Publishing;

/// <summary>Makes a text written in the portal into a page's next edition.</summary>
/// <param name="library">The library that the text goes into.</param>
public sealed class EditionMaking(Library library)
{
    private readonly PageReader reader = new(library.Reference.Lists, library.Reference.Law, library.Reference.Glossary);

    /// <summary>A text, read.</summary>
    /// <param name="Content">The page; null when not even its facts could be read.</param>
    /// <param name="Findings">What is wrong with it.</param>
    /// <param name="Hash">SHA-256 in hex of the text and of the reusable blocks it takes in, as they read now.</param>
    public sealed record Reading(PageContent? Content, Findings Findings, string Hash);

    /// <summary>Reads a text, and holds its links against the library.</summary>
    /// <param name="address">The page.</param>
    /// <param name="source">The whole text, front matter and all.</param>
    /// <param name="today">The day by which reviews are due.</param>
    public Reading Read(PageAddress address, string source, DateOnly today)
    {
        var findings = new Findings(address.File);
        var content = reader.Read(address, source, library.Reference.Blocks, findings);
        if (content is not null)
            findings.Add(new LibraryCheck(library, today).Candidate(new(address, [Edition(address, content, source)])));
        return new(content, findings, HashOf(source, content));
    }

    /// <summary>Adds the edition to the database; saving it is for the caller.</summary>
    /// <param name="db">The database.</param>
    /// <param name="content">The page, read without errors.</param>
    /// <param name="source">The text it was read from.</param>
    /// <param name="now">When it is published.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Edition> Add(SigKunskapDb db, PageContent content, string source, DateTime now, CancellationToken cancel)
    {
        var address = content.Address;
        var page = await db.GuidancePages.SingleOrDefaultAsync(page => page.Topic == address.Topic && page.Slug == address.Slug, cancel);
        if (page is null)
            db.GuidancePages.Add(page = new() { Topic = address.Topic, Slug = address.Slug });
        var (ids, last) = Ids(address, content, page.LastParagraph);
        page.UsedParagraphsUpTo(last);
        var edition = new Edition
        {
            Page = page,
            Number = (library.Find(address)?.Newest.Number ?? 0) + 1,
            Source = source,
            Blocks = StoredJson.Blocks(content.BlocksUsed),
            ParagraphIds = StoredJson.Ids(ids),
            ValidFrom = content.Front.ValidFrom,
            ValidTo = content.Front.ValidTo,
            PublishedAt = now,
            Origin = EditionOrigin.Portal,
        };
        db.Editions.Add(edition);
        db.TellPublished(address);
        return edition;
    }

    /// <summary>The edition as it would be, for a preview or a comparison.</summary>
    public PageEdition Edition(PageAddress address, PageContent content, string source)
    {
        var before = library.Find(address)?.Newest;
        var highest = before is null ? 0 : FolderLibrary.Highest(before.Stored.ParagraphIds);
        return new(new((before?.Number ?? 0) + 1, source, content.BlocksUsed, Ids(address, content, highest).Ids, DateTime.UnixEpoch), content);
    }

    /// <summary>A text as it follows on another, which need not be published, for a comparison.</summary>
    public static PageEdition After(PageEdition before, PageContent content, string source) =>
        new(new(before.Number + 1, source, content.BlocksUsed, ParagraphAlignment.CarryOver(FolderLibrary.Identified(before), [.. content.Paragraphs.Select(paragraph => paragraph.Text)], FolderLibrary.Highest(before.Stored.ParagraphIds)).Ids, DateTime.UnixEpoch), content);

    private (IReadOnlyList<string> Ids, int LastNumber) Ids(PageAddress address, PageContent content, int last) =>
        ParagraphAlignment.CarryOver(library.Find(address) is { } page ? FolderLibrary.Identified(page.Newest) : [], [.. content.Paragraphs.Select(paragraph => paragraph.Text)], last);

    private static string HashOf(string source, PageContent? content) =>
        DraftRevision.HashOf(source, content?.BlocksUsed ?? new Dictionary<string, string>());
}
