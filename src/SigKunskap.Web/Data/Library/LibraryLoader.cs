using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Flows.Editions;
using SigKunskap.Content.Law;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Data.Library;

/// <summary>
/// Reads the whole library from the database. What a text means depends on nothing but the text and the shelf of law, glossary and lists it
/// refers to, so a text that was read before is read again only when the shelf has changed.
/// </summary>
public sealed class LibraryLoader(IDbContextFactory<SigKunskapDb> databases, ILogger<LibraryLoader> log)
{
    private AlreadyRead _already = new("", ReferenceShelf.Empty);

    /// <summary>Each is read when somebody asks what it said, and then once: what it says depends on nothing else.</summary>
    private readonly ConcurrentDictionary<(string Flow, int Number, string Source, DateTime PublishedAt), FlowEdition> _flowEditions = new();

    /// <summary>The library as the database holds it now.</summary>
    public async Task<Content.Library> Load(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var files = await db.LibraryFiles.AsNoTracking().OrderBy(file => file.Path).ToListAsync(cancel);
        var editions = await db.Editions.AsNoTracking().OrderBy(edition => edition.PageId).ThenBy(edition => edition.Number).ToListAsync(cancel);
        // After the editions: somebody may publish a page between the two questions, and every edition's page is there before it.
        var pages = await db.GuidancePages.AsNoTracking().ToDictionaryAsync(page => page.Id, cancel);

        var off = await db.FlowSwitches.AsNoTracking().Where(row => row.OnAgain == null).OrderBy(row => row.Id).ToListAsync(cancel);

        var watched = await db.WatchedSections.AsNoTracking().Include(row => row.Settled).Where(row => row.ClosedAt == null).OrderBy(row => row.Id).ToListAsync(cancel);

        var flowEditions = await db.FlowEditions.AsNoTracking().OrderBy(edition => edition.Flow).ThenBy(edition => edition.Number).ToListAsync(cancel);

        var already = _already;
        if (AlreadyRead.HashOf(files) is var hash && hash != already.Hash)
            _already = already = new(hash, Shelf(files));
        return new(
            already.Shelf,
            editions.GroupBy(edition => edition.PageId).Select(group => Page(pages[group.Key], group, already)).OfType<LibraryPage>(),
            off.Select(row => new SwitchedOff(row.Flow, row.Outcome, row.Text, row.OffFrom)).DistinctBy(row => (row.Flow, row.Outcome)),
            [.. flowEditions.Select(row => _flowEditions.GetOrAdd((row.Flow, row.Number, row.Source, row.PublishedAt), key => new(key.Flow, key.Number, key.Source, key.PublishedAt)))],
            watched.Select(row => row.AsChange()).OfType<WatchedChange>(),
            await db.Answered(cancel));
    }

    /// <summary>The paragraphs that a verified answer in the network explains now.</summary>
    internal async Task<IReadOnlySet<(PageAddress Page, string Paragraph)>> Answered(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Answered(cancel);
    }

    /// <summary>Keeps what an import has read, so that it is not read a second time right after.</summary>
    /// <param name="files">The shelf's files as the import left them.</param>
    /// <param name="shelf">The shelf it read from them.</param>
    /// <param name="pages">The pages it read against that shelf.</param>
    internal void Keep(IEnumerable<LibraryFile> files, ReferenceShelf shelf, IEnumerable<LibraryPage> pages)
    {
        var read = new AlreadyRead(AlreadyRead.HashOf(files.OrderBy(file => file.Path, StringComparer.Ordinal)), shelf);
        foreach (var (page, edition) in pages.SelectMany(page => page.Editions.Select(edition => (page, edition))))
            read.Pages[(page.Address, edition.Stored.Source, StoredJson.Blocks(edition.Stored.Blocks))] = edition.Content;
        _already = read;
    }

    /// <summary>A tool that was stored can be refused by a later version of the portal; then it is left out and somebody must know.</summary>
    private ReferenceShelf Shelf(List<LibraryFile> files)
    {
        var found = new List<Finding>();
        var shelf = ReferenceShelf.Read(files.ToDictionary(file => file.Path, file => file.Text), found);
        foreach (var finding in found.Where(finding => finding.Severity == Severity.Blocking && finding.File.StartsWith("verktyg/", StringComparison.Ordinal)))
            log.LogError("A stored tool is left out: {Finding}", finding);
        return shelf;
    }

    private LibraryPage? Page(GuidancePage page, IEnumerable<Edition> editions, AlreadyRead already)
    {
        var address = new PageAddress(page.Topic, page.Slug);
        var read = editions.Select(edition => Read(address, edition, already)).OfType<PageEdition>().ToList();
        return read.Count == 0 ? null : new(address, read);
    }

    private PageEdition? Read(PageAddress address, Edition edition, AlreadyRead already)
    {
        var stored = new StoredEdition(edition.Number, edition.Source, StoredJson.Blocks(edition.Blocks), StoredJson.Ids(edition.ParagraphIds), edition.PublishedAt);
        var key = (address, edition.Source, edition.Blocks);
        if (!already.Pages.TryGetValue(key, out var content))
        {
            content = already.Reader.Read(address, edition.Source, stored.Blocks, new Findings(address.File));
            if (content is null)
            {
                log.LogError("Edition {Number} of {Page} could not be read and is left out.", edition.Number, address);
                return null;
            }

            already.Pages[key] = content;
        }

        return new(stored, content);
    }

    /// <summary>Texts read against one shelf. Replaced whole with the shelf, so that two who load at the same time never mix two shelves.</summary>
    private sealed record AlreadyRead(string Hash, ReferenceShelf Shelf)
    {
        public PageReader Reader { get; } = new(Shelf.Lists, Shelf.Law, Shelf.Glossary);

        public ConcurrentDictionary<(PageAddress Address, string Source, string Blocks), PageContent> Pages { get; } = new();

        public static string HashOf(IEnumerable<LibraryFile> files) => string.Concat(files.Select(file => file.Path + file.Hash));
    }
}
