using System.Text;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Folders;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Publishing;

/// <summary>Writes the whole library to a folder in the interchange format. Importing it into an empty database gives the same library.</summary>
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
        await using var snapshot = await db.BeginSnapshot(cancel);
        var written = 0;
        await foreach (var file in db.ShelfFiles(cancel))
            await Write(file);
        var pages = await db.PagesByAddress(cancel);
        for (var i = 0; i < pages.Count; i++)
        {
            await foreach (var file in db.FilesOf(pages[i], cancel))
                await Write(file);
            step?.Invoke(i + 1, pages.Count);
        }

        return new(written, pages.Count);

        async Task Write(ContentFile file)
        {
            // What is stored was let in by the same rule; asked again because a path becomes a place on disk here.
            if (!ContentFolder.IsPartOfTheFormat(file.Path))
                throw new InvalidOperationException($"Not a path of the interchange format: {file.Path}");
            var place = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            await File.WriteAllTextAsync(place, file.Text, Plain, cancel);
            written++;
        }
    }
}
