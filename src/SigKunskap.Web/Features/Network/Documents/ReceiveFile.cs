using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents.Reading;
using SigKunskap.Web.Features.Network.Documents.Storing;
using SigKunskap.Web.Features.Network.Documents.Types;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>The second step of sharing: takes in the file and looks at what it is. It waits then to be read, and only the one who sent it knows of it.</summary>
public sealed class ReceiveFile(IDbContextFactory<SigKunskapDb> databases, FileStore store, ReadDocuments reading, DocumentSettings settings)
{
    /// <param name="IsTaken">Whether the file is there now.</param>
    /// <param name="Refusal">Why not, and what to do; null when it is, or when there is no such upload for this member.</param>
    public sealed record Answer(bool IsTaken, string? Refusal);

    /// <summary>What is said of a file that is too large, before or while it is read.</summary>
    public string TooLarge => $"Filen är för stor: högst {settings.LargestFile / (1024 * 1024)} MB tas emot. Gör bilderna i den mindre, eller dela upp den.";

    /// <summary>Whether a member has begun an upload that has no file yet.</summary>
    public async Task<bool> IsAwaited(Person by, int upload, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Awaiting(db, by, upload).AnyAsync(cancel);
    }

    public async Task<Answer> For(Person by, int upload, string sentName, Stream content, CancellationToken cancel = default)
    {
        if (!await IsAwaited(by, upload, cancel))
            return new(false, null);
        var name = FileName.Of(sentName);
        // Before anything is read: the name alone says that it will not do.
        if (FileTypes.Claimed(name) is null)
            return await Refuse(by, upload, FileType.NotTaken(name), cancel);
        if (await store.Store(content, settings.LargestFile, cancel) is not { } stored)
            return await Refuse(by, upload, TooLarge, cancel);
        var type = await Task.Run(() => Look(stored, name, cancel), cancel);
        if (type.Kind is { } kind && await Take(by, upload, stored, name, kind, cancel))
        {
            reading.Wake();
            return new(true, null);
        }

        await store.Delete(stored.Id, cancel);
        // Without a refusal it came second: the same form was sent twice, and the first file stands.
        return type.Refusal is { } refusal ? await Refuse(by, upload, refusal, cancel) : new(false, null);
    }

    public async Task<Answer> Refuse(Person by, int upload, string refusal, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await Awaiting(db, by, upload).ExecuteUpdateAsync(set => set.SetProperty(v => v.Refusal, refusal), cancel);
        return new(false, refusal);
    }

    private static IQueryable<DocumentVersion> Awaiting(SigKunskapDb db, Person by, int upload) => db.UploadsOf(by).Where(v => v.Id == upload && v.FileId == null);

    private FileType.Answer Look(FileStore.Stored stored, string name, CancellationToken cancel)
    {
        using var file = store.Open(stored.Id, stored.Length);
        return FileType.Of(file, name, cancel);
    }

    private async Task<bool> Take(Person by, int upload, FileStore.Stored stored, string name, FileKind kind, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Awaiting(db, by, upload).ExecuteUpdateAsync(
            set => set.SetProperty(v => v.FileId, stored.Id).SetProperty(v => v.FileName, name).SetProperty(v => v.Kind, kind).SetProperty(v => v.Length, stored.Length).SetProperty(v => v.Sha256, stored.Sha256)
                .SetProperty(v => v.Refusal, (string?)null).SetProperty(v => v.Reading, ReadingState.Waiting).SetProperty(v => v.ReadingSince, (DateTime?)null).SetProperty(v => v.Attempts, 0),
            cancel) == 1;
    }
}
