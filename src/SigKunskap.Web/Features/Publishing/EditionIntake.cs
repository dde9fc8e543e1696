using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Folders;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Publishing;

/// <summary>Adds the editions of a folder's pages that the library does not have yet.</summary>
internal sealed class EditionIntake(SigKunskapDb db, ReferenceShelf shelf, DateTime now)
{
    private readonly List<string> _conflicts = [];
    private readonly Dictionary<(string, string), (GuidancePage Page, List<Edition> Editions)> _pages = [];
    private readonly PageReader _reader = new(shelf.Lists, shelf.Law, shelf.Glossary);
    private bool _loaded;

    public int Published { get; private set; }

    public IReadOnlyList<string> Conflicts => _conflicts;

    public async Task Take(FolderPage folderPage, LibraryPage read, CancellationToken cancel)
    {
        await LoadPages(cancel);
        if (!_pages.TryGetValue((read.Address.Topic, read.Address.Slug), out var known))
        {
            var page = new GuidancePage { Topic = read.Address.Topic, Slug = read.Address.Slug };
            db.GuidancePages.Add(page);
            page.UsedParagraphsUpTo(folderPage.LastParagraph ?? 0);
            known = (page, []);
            _pages.Add((page.Topic, page.Slug), known);
            foreach (var edition in read.Editions)
                Add(known.Page, known.Editions, edition.Stored, edition.Content, RecordOf(edition), edition.Stored.ParagraphIds);
            return;
        }

        foreach (var edition in NotYetThere(read.Editions, known.Editions))
        {
            if (known.Editions[^1].Origin == EditionOrigin.Portal && RecordOf(edition) is null)
                await Keep(known.Page, read.Address, edition, cancel);
            else
                Add(known.Page, known.Editions, edition.Stored, edition.Content, RecordOf(edition));
        }

        EditionRecord? RecordOf(PageEdition edition) => folderPage.Editions.FirstOrDefault(inFolder => inFolder.Number == edition.Number)?.Record;
    }

    /// <summary>A reusable block that changed gives every page that includes it a new edition with the same source.</summary>
    public async Task RenewUsersOfBlocks(CancellationToken cancel)
    {
        await LoadPages(cancel);
        foreach (var (page, editions) in _pages.Values)
        {
            var used = StoredJson.Blocks(editions[^1].Blocks);
            var current = used.ToDictionary(block => block.Key, block => shelf.Blocks.GetValueOrDefault(block.Key, block.Value));
            if (used.All(block => current[block.Key] == block.Value) || Read(page, editions[^1].Source, current) is not { } content)
                continue;
            Add(page, editions, new(0, editions[^1].Source, content.BlocksUsed, [], now), content, null);
        }
    }

    /// <summary>What comes after the newest edition we hold; of a file without that history, its newest alone, unless we have held it before.</summary>
    private static IEnumerable<PageEdition> NotYetThere(IReadOnlyList<PageEdition> incoming, List<Edition> held)
    {
        var common = incoming.ToList().FindLastIndex(edition => edition.Stored.Source == held[^1].Source);
        if (common >= 0)
            return incoming.Skip(common + 1);
        return held.Exists(edition => edition.Source == incoming[^1].Stored.Source) ? [] : [incoming[^1]];
    }

    private void Add(GuidancePage page, List<Edition> editions, StoredEdition stored, PageContent content, EditionRecord? record, IReadOnlyList<string>? ids = null)
    {
        ids ??= CarryOver(page, editions[^1], content);
        page.UsedParagraphsUpTo(FolderLibrary.Highest(ids));
        var edition = new Edition
        {
            Page = page,
            Number = editions.Count + 1,
            Source = stored.Source,
            Blocks = StoredJson.Blocks(stored.Blocks),
            ParagraphIds = StoredJson.Ids(ids),
            ValidFrom = content.Front.ValidFrom,
            ValidTo = content.Front.ValidTo,
            PublishedAt = record?.PublishedAt ?? now,
            Origin = record?.Origin == OriginWords.Portal ? EditionOrigin.Portal : EditionOrigin.File,
        };
        editions.Add(edition);
        db.Editions.Add(edition);
        db.TellPublished(content.Address);
        Published++;
    }

    private IReadOnlyList<string> CarryOver(GuidancePage page, Edition last, PageContent content)
    {
        var before = Read(page, last.Source, StoredJson.Blocks(last.Blocks))?.Paragraphs.Select(paragraph => paragraph.Text) ?? [];
        return ParagraphAlignment.CarryOver([.. StoredJson.Ids(last.ParagraphIds).Zip(before)], [.. content.Paragraphs.Select(paragraph => paragraph.Text)], page.LastParagraph).Ids;
    }

    private PageContent? Read(GuidancePage page, string source, IReadOnlyDictionary<string, string> blocks)
    {
        var address = new PageAddress(page.Topic, page.Slug);
        return _reader.Read(address, source, blocks, new(address.File));
    }

    private async Task Keep(GuidancePage page, PageAddress address, PageEdition edition, CancellationToken cancel)
    {
        _conflicts.Add(address.ToString());
        var blocks = StoredJson.Blocks(edition.Stored.Blocks);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(edition.Stored.Source + "\0" + blocks)));
        if (!await db.EditionConflicts.AnyAsync(conflict => conflict.PageId == page.Id && conflict.Hash == hash, cancel))
            db.EditionConflicts.Add(new() { PageId = page.Id, Source = edition.Stored.Source, Blocks = blocks, ReceivedAt = now, Hash = hash });
    }

    private async Task LoadPages(CancellationToken cancel)
    {
        if (_loaded)
            return;
        _loaded = true;
        var editions = (await db.Editions.AsNoTracking().OrderBy(edition => edition.Number).ToListAsync(cancel)).ToLookup(edition => edition.PageId);
        foreach (var page in await db.GuidancePages.ToListAsync(cancel))
            _pages.Add((page.Topic, page.Slug), (page, [.. editions[page.Id]]));
    }
}
