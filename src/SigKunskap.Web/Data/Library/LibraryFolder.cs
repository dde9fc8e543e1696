using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Folders;
using SigKunskap.Content.Pages;

namespace SigKunskap.Web.Data.Library;

/// <summary>The library as files of the interchange format, one text in memory at a time.</summary>
public static class LibraryFolder
{
    /// <summary>Where an edition of a page stands in a folder.</summary>
    public static string PlaceOf(PageAddress page, int number, int newest) => number == newest ? page.File : $"historik/{page}/{number}.md";

    /// <summary>Where an edition of a tool stands in a folder.</summary>
    public static string PlaceOf(string flow, int number, int newest) => number == newest ? FolderFlow.NewestOf(flow) : FolderFlow.EarlierOf(flow, number);

    /// <summary>Law, lists, blocks, and tools with their earlier editions.</summary>
    public static async IAsyncEnumerable<ContentFile> ShelfFiles(this SigKunskapDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var path in await db.LibraryFiles.OrderBy(file => file.Path).Select(file => file.Path).ToListAsync(cancel))
            yield return new(path, await db.LibraryFiles.Where(file => file.Path == path).Select(file => file.Text).SingleAsync(cancel));
        foreach (var flow in await db.FlowEditions.GroupBy(edition => edition.Flow).Select(group => new { Name = group.Key, Newest = group.Max(edition => edition.Number) }).OrderBy(flow => flow.Name).ToListAsync(cancel))
        {
            var records = new List<FlowRecord>();
            for (var number = 1; number <= flow.Newest; number++)
            {
                var edition = await db.FlowEditions.AsNoTracking().SingleAsync(edition => edition.Flow == flow.Name && edition.Number == number, cancel);
                records.Add(new(edition.PublishedAt, EditionRecords.HashOf(edition.Source)));
                // The newest is the file on the shelf, and has come already.
                if (number < flow.Newest)
                    yield return new(PlaceOf(flow.Name, number, flow.Newest), edition.Source);
            }

            yield return new(FolderFlow.RecordOf(flow.Name), FlowRecords.Write(records));
        }
    }

    /// <summary>A page's editions, and what is recorded of them.</summary>
    public static async IAsyncEnumerable<ContentFile> FilesOf(this SigKunskapDb db, GuidancePage page, [EnumeratorCancellation] CancellationToken cancel)
    {
        var address = new PageAddress(page.Topic, page.Slug);
        var records = new List<EditionRecord>();
        var newest = await db.Editions.Where(edition => edition.PageId == page.Id).MaxAsync(edition => edition.Number, cancel);
        for (var number = 1; number <= newest; number++)
        {
            var edition = await db.Editions.AsNoTracking().SingleAsync(edition => edition.PageId == page.Id && edition.Number == number, cancel);
            records.Add(new(edition.Number, edition.PublishedAt, edition.Origin.Word(), EditionRecords.HashOf(edition.Source), StoredJson.Ids(edition.ParagraphIds), StoredJson.Blocks(edition.Blocks)));
            yield return new(PlaceOf(address, number, newest), edition.Source);
        }

        yield return new($"historik/{address}/utgavor.yml", EditionRecords.Write(records, page.LastParagraph));
    }

    /// <summary>All pages, by address.</summary>
    public static Task<List<GuidancePage>> PagesByAddress(this SigKunskapDb db, CancellationToken cancel) =>
        db.GuidancePages.AsNoTracking().Where(page => db.Editions.Any(edition => edition.PageId == page.Id)).OrderBy(page => page.Topic).ThenBy(page => page.Slug).ToListAsync(cancel);
}
