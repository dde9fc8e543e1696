using System.Text;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Folders;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Publishing;

/// <summary>Writes the whole library to a folder in the interchange format. Importing it into an empty database gives the same library,
/// but for the earlier editions of decision tools: a tool is written as its newest file, and begins anew as edition 1 elsewhere.</summary>
public sealed class ExportLibrary(IDbContextFactory<SigKunskapDb> databases)
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="Files">Files written.</param>
    /// <param name="Pages">Pages among them.</param>
    public sealed record Answer(int Files, int Pages);

    /// <param name="folder">Where to write; made when it does not exist. Files of the same names are replaced, others stay.</param>
    /// <param name="step">Told how many of how many pages are written.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Answer> For(string folder, Action<int, int>? step = null, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var written = 0;
        foreach (var file in await db.LibraryFiles.AsNoTracking().OrderBy(file => file.Path).ToListAsync(cancel))
            await Write(file.Path, file.Text);
        var pages = await db.GuidancePages.AsNoTracking().OrderBy(page => page.Topic).ThenBy(page => page.Slug).ToListAsync(cancel);
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            var address = new PageAddress(page.Topic, page.Slug);
            var editions = await db.Editions.AsNoTracking().Where(edition => edition.PageId == page.Id).OrderBy(edition => edition.Number).ToListAsync(cancel);
            foreach (var edition in editions)
                await Write(edition == editions[^1] ? address.File : $"historik/{address}/{edition.Number}.md", edition.Source);
            await Write($"historik/{address}/utgavor.yml", EditionRecords.Write(editions.Select(Record), page.LastParagraph));
            step?.Invoke(i + 1, pages.Count);
        }

        return new(written, pages.Count);

        async Task Write(string path, string text)
        {
            // What is stored was let in by the same rule; asked again because a path becomes a place on disk here.
            if (!ContentFolder.IsPartOfTheFormat(path))
                throw new InvalidOperationException($"Not a path of the interchange format: {path}");
            var place = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            await File.WriteAllTextAsync(place, text, Plain, cancel);
            written++;
        }
    }

    private static EditionRecord Record(Edition edition) =>
        new(edition.Number, edition.PublishedAt, edition.Origin.Word(), EditionRecords.HashOf(edition.Source), StoredJson.Ids(edition.ParagraphIds), StoredJson.Blocks(edition.Blocks));
}
