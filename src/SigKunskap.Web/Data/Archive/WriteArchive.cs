using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Data.Archive;

/// <summary>
/// Writes everything that is to outlive the portal as one file, in open formats, as it stood at one moment. What is held in memory is a
/// row, a text or a piece of a file at a time, and the list of the files.
/// </summary>
public sealed class WriteArchive(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    internal static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="Files">Files in the archive.</param>
    /// <param name="Pages">Pages of guidance, with all their editions.</param>
    /// <param name="Documents">Files of shared documents.</param>
    public sealed record Answer(int Files, int Pages, int Documents);

    /// <param name="target">Where to; need not be able to go back.</param>
    /// <param name="step">Told how many of how many pages and documents are written.</param>
    /// <param name="cancel">Stops it; what is written by then is no archive.</param>
    public async Task<Answer> For(Stream target, Action<int, int>? step = null, CancellationToken cancel = default)
    {
        var manifest = new List<ArchivedFile>();
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var snapshot = await db.BeginSnapshot(cancel);
        var (tables, files) = (ArchiveContents.In(db), await ArchiveFiles.Of(db, cancel));
        var (pages, documents) = (await db.PagesByAddress(cancel), files.Documents.ToList());
        await Add(ArchiveFormat.ReadmePath, stream => Text(stream, ArchiveReadme.Of(db, tables)));
        await foreach (var file in db.ShelfFiles(cancel))
            await Add(ArchiveFormat.LibraryFolder + file.Path, stream => Text(stream, file.Text));
        for (var i = 0; i < pages.Count; i++)
        {
            await foreach (var file in db.FilesOf(pages[i], cancel))
                await Add(ArchiveFormat.LibraryFolder + file.Path, stream => Text(stream, file.Text));
            step?.Invoke(i + 1, pages.Count + documents.Count);
        }

        for (var i = 0; i < documents.Count; i++)
        {
            await Add(documents[i].Path, stream => Chunks(db, documents[i].File, stream, cancel), packed: false);
            step?.Invoke(pages.Count + i + 1, pages.Count + documents.Count);
        }

        foreach (var table in tables)
            await Add(table.Path, stream => Rows(db, table, files, stream, cancel));
        var made = new ArchiveManifest(ArchiveFormat.Name, ArchiveFormat.Version, await db.Schema(cancel), clock.GetUtcNow().UtcDateTime, [.. manifest]);
        await Add(ArchiveFormat.ManifestPath, stream => stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(made, Readable), cancel).AsTask());
        return new(manifest.Count, pages.Count, documents.Count);

        async Task Add(string path, Func<Stream, Task> write, bool packed = true)
        {
            // Papers and pictures are packed already.
            await using var entry = await zip.CreateEntry(path, packed ? CompressionLevel.Optimal : CompressionLevel.Fastest).OpenAsync(cancel);
            await using var measured = new MeasuredStream(entry);
            await write(measured);
            manifest.Add(new(path, measured.Length, measured.Sha256()));
        }
    }

    private static async Task Text(Stream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    private static async Task Chunks(SigKunskapDb db, long file, Stream stream, CancellationToken cancel)
    {
        await foreach (var chunk in db.FileChunks.AsNoTracking().Where(chunk => chunk.FileId == file).OrderBy(chunk => chunk.Number).AsAsyncEnumerable().WithCancellation(cancel))
            await stream.WriteAsync(chunk.Bytes, cancel);
    }

    private static async Task Rows(SigKunskapDb db, ArchiveTable table, ArchiveFiles files, Stream stream, CancellationToken cancel)
    {
        var (rows, hidden) = (new ArchiveRows(table, table.In(db)), await table.HiddenRows(db, cancel));
        await foreach (var row in table.Rows(db).WithCancellation(cancel))
            await stream.WriteAsync(rows.Line(row, hidden, files), cancel);
    }
}
