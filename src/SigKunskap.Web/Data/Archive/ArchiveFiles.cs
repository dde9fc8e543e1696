using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;

namespace SigKunskap.Web.Data.Archive;

/// <summary>Which file of the archive holds a row's text or content.</summary>
internal sealed class ArchiveFiles
{
    /// <summary>Stands for the content of a <see cref="Network.StoredFile"/>, which is rows of another table.</summary>
    public const string Content = "Content";

    private readonly Dictionary<int, (PageAddress Address, int Newest)> pages;
    private readonly Dictionary<string, int> flows;
    private readonly Dictionary<long, string> documents;

    private ArchiveFiles(Dictionary<int, (PageAddress, int)> pages, Dictionary<string, int> flows, Dictionary<long, string> documents) =>
        (this.pages, this.flows, this.documents) = (pages, flows, documents);

    /// <summary>The files of documents, with where they stand.</summary>
    public IEnumerable<(long File, string Path)> Documents => documents.OrderBy(file => file.Key).Select(file => (file.Key, file.Value));

    public static async Task<ArchiveFiles> Of(SigKunskapDb db, CancellationToken cancel)
    {
        var pages = await db.GuidancePages.Where(page => db.Editions.Any(edition => edition.PageId == page.Id))
            .Select(page => new { page.Id, page.Topic, page.Slug, Newest = db.Editions.Where(edition => edition.PageId == page.Id).Max(edition => edition.Number) }).ToListAsync(cancel);
        var flows = await db.FlowEditions.GroupBy(edition => edition.Flow).Select(group => new { group.Key, Newest = group.Max(edition => edition.Number) }).ToListAsync(cancel);
        var files = await db.DocumentVersions.Where(version => version.SharedAt != null && version.Document.SharedAt != null && version.FileId != null)
            .OrderBy(version => version.Id).Select(version => new { File = version.FileId!.Value, version.DocumentId, version.Number, version.FileName }).ToListAsync(cancel);
        return new(
            pages.ToDictionary(page => page.Id, page => (new PageAddress(page.Topic, page.Slug), page.Newest)),
            flows.ToDictionary(flow => flow.Key, flow => flow.Newest),
            files.DistinctBy(file => file.File).ToDictionary(file => file.File, file => DocumentPath(file.DocumentId, file.Number ?? 0, file.FileName)));
    }

    /// <summary>The file of a row that has one.</summary>
    public string PathOf(object row) => row switch
    {
        Edition edition => ArchiveFormat.LibraryFolder + Library.LibraryFolder.PlaceOf(pages[edition.PageId].Address, edition.Number, pages[edition.PageId].Newest),
        StoredFlowEdition edition => ArchiveFormat.LibraryFolder + Library.LibraryFolder.PlaceOf(edition.Flow, edition.Number, flows[edition.Flow]),
        LibraryFile file => ArchiveFormat.LibraryFolder + file.Path,
        Network.StoredFile file => documents[file.Id],
        _ => throw new InvalidOperationException($"A row of {row.GetType().Name} has no file of its own."),
    };

    private static string DocumentPath(int document, int number, string? name)
    {
        var path = $"{ArchiveFormat.DocumentFolder}{document}/{number}/{name}";
        return name is not null && ArchiveFormat.IsPlain(path) ? path : $"{ArchiveFormat.DocumentFolder}{document}/{number}/fil";
    }
}
