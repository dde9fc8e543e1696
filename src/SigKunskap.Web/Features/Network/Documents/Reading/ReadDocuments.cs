using System.Xml;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents.Storing;

namespace SigKunskap.Web.Features.Network.Documents.Reading;

/// <summary>
/// Scans and reads what members have sent, beside the requests: the rows of the database are the queue, any node takes the next, and a file that
/// hangs or ends its reader is tried <see cref="MostAttempts"/> times and then given up, visibly. Nothing is shared here; that is for the member to do.
/// </summary>
public sealed class ReadDocuments(IDbContextFactory<SigKunskapDb> databases, FileStore store, FileText text, VirusScanner scanner, DocumentSettings settings, TimeProvider clock, ILogger<ReadDocuments> log) : BackgroundService
{
    public const int MostAttempts = 3;

    private const int AtOnce = 2;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5), ScannerPause = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim arrived = new(0);

    private sealed record Waiting(int Id, long FileId, FileKind Kind, long Length, int Attempts, DateTime? Since, ReadingState State);

    /// <summary>Says that a file has come.</summary>
    public void Wake() => arrived.Release();

    /// <summary>Reads the file that has waited longest. False when none waits.</summary>
    public async Task<bool> Next(CancellationToken cancel = default)
    {
        if (await Claim(cancel) is not { } waiting)
            return false;
        if (waiting.Attempts >= MostAttempts)
        {
            await Set(waiting, ReadingState.GivenUp, "Dokumentets text gick inte att läsa, trots flera försök.", cancel);
            return true;
        }

        await using var file = store.Open(waiting.FileId, waiting.Length);
        switch (await scanner.Scan(file, cancel))
        {
            case VirusScanner.Answer.Silent:
                await Set(waiting, ReadingState.WaitingForScanner, null, cancel);
                return true;
            case VirusScanner.Answer.Infected:
                await Refuse(waiting, cancel);
                return true;
            default:
                file.Position = 0;
                await Read(waiting, file, cancel);
                return true;
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => Work(stoppingToken), stoppingToken)));

    private async Task Work(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                if (!await Found(cancel))
                    await arrived.WaitAsync(Poll, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Reads the next. A worker that failed waits as an idle one does.</summary>
    private async Task<bool> Found(CancellationToken cancel)
    {
        try
        {
            return await Next(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            log.LogWarning("A document could not be read: {Failure}", failure.GetType().FullName);
            return false;
        }
    }

    private async Task<Waiting?> Claim(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (stale, pause) = (now - (4 * settings.ReadingTime) - TimeSpan.FromMinutes(1), now - ScannerPause);
        await using var db = await databases.CreateDbContextAsync(cancel);
        while (true)
        {
            var next = await db.DocumentVersions
                .Where(v => (v.Reading == ReadingState.Waiting && (v.ReadingSince == null || v.ReadingSince < stale)) || (v.Reading == ReadingState.WaitingForScanner && v.ReadingSince < pause))
                .OrderBy(v => v.Id).Select(v => new Waiting(v.Id, v.FileId!.Value, v.Kind!.Value, v.Length, v.Attempts, v.ReadingSince, v.Reading)).FirstOrDefaultAsync(cancel);
            if (next is null)
                return null;
            // What waited for the scanner was not tried: it may wait as long as it takes.
            var attempts = next.State == ReadingState.Waiting ? next.Attempts + 1 : next.Attempts;
            if (await db.DocumentVersions.Where(v => v.Id == next.Id && v.Reading == next.State && v.ReadingSince == next.Since)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Reading, ReadingState.Waiting).SetProperty(v => v.ReadingSince, now).SetProperty(v => v.Attempts, attempts), cancel) == 1)
                return next;
        }
    }

    private async Task Read(Waiting waiting, Stream file, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(settings.ReadingTime);
        try
        {
            // Away from this thread and with a time of its own: not even a reader that never looks at its token is waited for.
            var found = await Task.Run(() => text.Of(file, waiting.Kind, limit.Token), cancel).WaitAsync(2 * settings.ReadingTime, cancel);
            await Store(waiting, found, cancel);
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            await Store(waiting, new("", "", "Dokumentets text gick inte att läsa: filen är skadad."), cancel);
        }
        catch (Exception slow) when (slow is TimeoutException || (slow is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            log.LogWarning("Version {Version} took too long to read, attempt {Attempt}.", waiting.Id, waiting.Attempts + 1);
            if (waiting.Attempts + 1 >= MostAttempts)
                await Set(waiting, ReadingState.GivenUp, "Dokumentets text gick inte att läsa inom rimlig tid.", cancel);
            else
                await Again(waiting, cancel);
        }
    }

    private async Task Store(Waiting waiting, ExtractedText found, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Taken away meanwhile, or another file came in its place: then what was read is nobody's.
        if (await db.DocumentVersions.Where(v => v.Id == waiting.Id && v.FileId == waiting.FileId)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Reading, ReadingState.Read).SetProperty(v => v.Unread, found.Unread), cancel) == 0)
            return;
        await db.DocumentTexts.Where(t => t.VersionId == waiting.Id).ExecuteDeleteAsync(cancel);
        db.DocumentTexts.Add(new() { VersionId = waiting.Id, Text = found.Text, Properties = found.Properties });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task Again(Waiting waiting, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.DocumentVersions.Where(v => v.Id == waiting.Id && v.FileId == waiting.FileId).ExecuteUpdateAsync(set => set.SetProperty(v => v.ReadingSince, (DateTime?)null), cancel);
    }

    private async Task Set(Waiting waiting, ReadingState state, string? unread, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.DocumentVersions.Where(v => v.Id == waiting.Id && v.FileId == waiting.FileId).ExecuteUpdateAsync(set => set.SetProperty(v => v.Reading, state).SetProperty(v => v.Unread, unread), cancel);
    }

    private async Task Refuse(Waiting waiting, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.DocumentVersions.Where(v => v.Id == waiting.Id && v.FileId == waiting.FileId).ExecuteUpdateAsync(
            set => set.SetProperty(v => v.FileId, (long?)null).SetProperty(v => v.Reading, ReadingState.NoFile).SetProperty(v => v.Refusal, "Viruskontrollen hittade skadlig kod i filen. Den är borttagen. Prata med er it-avdelning om datorn den kom från."),
            cancel);
        await store.Delete(waiting.FileId, cancel);
        log.LogWarning("A file for version {Version} was infected and was taken away.", waiting.Id);
    }
}
