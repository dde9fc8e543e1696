using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;

namespace SigKunskap.Web.Data.Library;

/// <summary>
/// Reads the whole library from the database. An edition never changes, so one that was read before is read again only when the law,
/// glossary or lists it refers to have changed.
/// </summary>
public sealed class LibraryLoader(IDbContextFactory<SigKunskapDb> databases, ILogger<LibraryLoader> log)
{
    private readonly ConcurrentDictionary<int, PageContent> _read = new();
    private string _shelfHash = "";
    private ReferenceShelf _shelf = ReferenceShelf.Empty;

    /// <summary>The library as the database holds it now.</summary>
    public async Task<Content.Library> Load(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var files = await db.LibraryFiles.AsNoTracking().OrderBy(file => file.Path).ToListAsync(cancel);
        var pages = await db.GuidancePages.AsNoTracking().ToDictionaryAsync(page => page.Id, cancel);
        var editions = await db.Editions.AsNoTracking().OrderBy(edition => edition.PageId).ThenBy(edition => edition.Number).ToListAsync(cancel);

        var hash = string.Concat(files.Select(file => file.Hash));
        if (hash != _shelfHash)
        {
            _read.Clear();
            (_shelf, _shelfHash) = (ReferenceShelf.Read(files.ToDictionary(file => file.Path, file => file.Text), []), hash);
        }

        var reader = new PageReader(_shelf.Lists, _shelf.Law, _shelf.Glossary);
        return new(_shelf, editions.GroupBy(edition => edition.PageId).Select(group => Page(pages[group.Key], group, reader)).OfType<LibraryPage>());
    }

    private LibraryPage? Page(GuidancePage page, IEnumerable<Edition> editions, PageReader reader)
    {
        var address = new PageAddress(page.Topic, page.Slug);
        var read = editions.Select(edition => Read(address, edition, reader)).OfType<PageEdition>().ToList();
        return read.Count == 0 ? null : new(address, read);
    }

    private PageEdition? Read(PageAddress address, Edition edition, PageReader reader)
    {
        var stored = new StoredEdition(edition.Number, edition.Source, StoredJson.Blocks(edition.Blocks), StoredJson.Ids(edition.ParagraphIds), edition.PublishedAt);
        if (!_read.TryGetValue(edition.Id, out var content))
        {
            content = reader.Read(address, edition.Source, stored.Blocks, new Findings(address.File));
            if (content is null)
            {
                log.LogError("Edition {Number} of {Page} could not be read and is left out.", edition.Number, address);
                return null;
            }

            _read[edition.Id] = content;
        }

        return new(stored, content);
    }
}
