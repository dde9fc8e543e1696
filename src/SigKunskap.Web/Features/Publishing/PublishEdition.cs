using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Folders;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Publishing;

/// <summary>Publishes a new edition of a page, written in the portal.</summary>
public sealed class PublishEdition(IDbContextFactory<SigKunskapDb> databases, LibraryLoader loader, TimeProvider clock)
{
    /// <param name="Number">The new edition's number; null when it was refused.</param>
    /// <param name="Findings">What is wrong with the text.</param>
    /// <param name="LostRace">Somebody else published the page in the meantime; nothing was published.</param>
    public sealed record Answer(int? Number, IReadOnlyList<Finding> Findings, bool LostRace = false);

    /// <param name="address">The page.</param>
    /// <param name="source">The whole text, front matter and all.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Answer> For(PageAddress address, string source, CancellationToken cancel = default)
    {
        var library = await loader.Load(cancel);
        var shelf = library.Reference;
        var findings = new Findings(address.File);
        var content = new PageReader(shelf.Lists, shelf.Law, shelf.Glossary).Read(address, source, shelf.Blocks, findings);
        if (content is null || !findings.Clean)
            return new(null, findings.All);

        await using var db = await databases.CreateDbContextAsync(cancel);
        var page = await db.GuidancePages.SingleOrDefaultAsync(page => page.Topic == address.Topic && page.Slug == address.Slug, cancel);
        var before = library.Find(address)?.Newest;
        if (page is null)
            db.GuidancePages.Add(page = new() { Topic = address.Topic, Slug = address.Slug });
        var (ids, last) = ParagraphAlignment.CarryOver(before is null ? [] : FolderLibrary.Identified(before), [.. content.Paragraphs.Select(paragraph => paragraph.Text)], page.LastParagraph);
        page.UsedParagraphsUpTo(last);
        var edition = new Edition
        {
            Page = page,
            Number = (before?.Number ?? 0) + 1,
            Source = source,
            Blocks = StoredJson.Blocks(content.BlocksUsed),
            ParagraphIds = StoredJson.Ids(ids),
            ValidFrom = content.Front.ValidFrom,
            ValidTo = content.Front.ValidTo,
            PublishedAt = clock.GetUtcNow().UtcDateTime,
            Origin = EditionOrigin.Portal,
        };
        db.Editions.Add(edition);
        db.TellPublished(address);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(edition.Number, findings.All);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure) || failure is DbUpdateConcurrencyException)
        {
            return new(null, findings.All, LostRace: true);
        }
    }
}
