using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Documents.Storing;

/// <summary>
/// Keeps files in the database, chunk by chunk both ways: what is held in memory of a file is a few chunks, however large it is. Chunks are
/// stored when they have come, a few at a time in a transaction of their own, so that nobody who writes elsewhere waits for a slow upload.
/// </summary>
public sealed class FileStore(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <summary>Each transaction waits for the disk, so a few chunks share one.</summary>
    private const int ChunksAtATime = 16;

    /// <param name="Id">The file.</param>
    /// <param name="Length">In bytes.</param>
    /// <param name="Sha256">In lower-case hexadecimal digits.</param>
    public sealed record Stored(long Id, long Length, string Sha256);

    /// <summary>Takes in a file. Nothing names it yet: whoever does not name it within <see cref="AbandonedFiles.Patience"/> loses it.</summary>
    /// <returns>The file; null, and nothing kept, when it is longer than the limit.</returns>
    public async Task<Stored?> Store(Stream content, long limit, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var file = new StoredFile { BegunAt = clock.GetUtcNow().UtcDateTime };
        db.StoredFiles.Add(file);
        await db.SaveChangesAsync(cancel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (chunks, number, length) = (Enumerable.Range(0, ChunksAtATime).Select(_ => new byte[FileChunk.Size]).ToArray(), 0, 0L);
        for (var isMore = true; isMore;)
        {
            var came = new List<byte[]>(ChunksAtATime);
            while (isMore && came.Count < ChunksAtATime)
            {
                var chunk = chunks[came.Count];
                var read = await content.ReadAtLeastAsync(chunk, FileChunk.Size, throwOnEndOfStream: false, cancel);
                isMore = read == FileChunk.Size;
                hash.AppendData(chunk, 0, read);
                length += read;
                if (read > 0)
                    came.Add(isMore ? chunk : chunk[..read]);
            }

            if (length > limit)
            {
                await Delete(file.Id, cancel);
                return null;
            }

            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            foreach (var bytes in came)
                await db.Database.ExecuteSqlAsync($"INSERT INTO FileChunks (FileId, Number, Bytes) VALUES ({file.Id}, {number++}, {bytes})", cancel);
            await transaction.CommitAsync(cancel);
        }

        return new(file.Id, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>A file to read in any order.</summary>
    public Stream Open(long file, long length) => new StoredFileStream(databases, file, length);

    /// <summary>Sends a file on from beginning to end.</summary>
    /// <returns>Whether all of it was still there.</returns>
    public async Task<bool> CopyTo(long file, long length, Stream target, CancellationToken cancel = default)
    {
        for (var number = 0; (long)number * FileChunk.Size < length; number++)
        {
            // A context for each chunk: a slow reader holds no connection and no snapshot of the database.
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (await db.FileChunks.Where(c => c.FileId == file && c.Number == number).Select(c => c.Bytes).FirstOrDefaultAsync(cancel) is not { } bytes)
                return false;
            await target.WriteAsync(bytes, cancel);
        }

        return true;
    }

    public async Task Delete(long file, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.FileChunks.Where(c => c.FileId == file).ExecuteDeleteAsync(cancel);
        await db.StoredFiles.Where(f => f.Id == file).ExecuteDeleteAsync(cancel);
    }
}
