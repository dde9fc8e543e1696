using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Checks;

/// <summary>Goes through the library once a night, whichever node is up, and when an editor asks for it. What it finds takes the place of what was found before.</summary>
public sealed class RunChecks(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TryLinks links, EditorReminders reminders, TimeProvider clock)
{
    /// <summary>Between these hours in Sweden. The first is there also on the days when the clock is set forward and back.</summary>
    public const int FirstHour = 3, LastHour = 6;

    /// <summary>A run that has gone on for longer lost its node; another takes it over.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);

    /// <summary>Does the night's run if it is night and nobody has.</summary>
    /// <returns>Whether this node did it.</returns>
    public async Task<bool> WhenNight(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (SwedishClock.At(now).Hour is < FirstHour or >= LastHour || !await Begin(StockholmTime.Today(clock), now, again: false, cancel))
            return false;
        await Go(asks: true, cancel);
        await reminders.Tell(cancel);
        return true;
    }

    /// <summary>Does it now, for an editor who does not want to wait for the night.</summary>
    /// <returns>False while another is doing it.</returns>
    public async Task<bool> Now(Editor by, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!await Begin(StockholmTime.Today(clock), now, again: true, cancel))
            return false;
        await Go(asks: false, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "checks.run", Subject = "library" });
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Takes the day's run, as one of several may.</summary>
    private async Task<bool> Begin(DateOnly day, DateTime now, bool again, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var run = await db.CheckRuns.SingleOrDefaultAsync(row => row.Day == day, cancel);
        if (run is { EndedAt: null } && run.BegunAt > now - LongestRun)
            return false;
        if (run is { EndedAt: { } ended } && !again && ended >= StockholmTime.At(day, new(FirstHour, 0)))
            return false;
        if (run is null)
            db.CheckRuns.Add(new() { Day = day, BegunAt = now });
        else
            (run.BegunAt, run.EndedAt) = (now, null);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || Database.IsAlreadyThere(failure))
        {
            return false;
        }
    }

    /// <param name="asks">Whether other sites may be asked, which takes minutes; otherwise what they answered last stands.</param>
    /// <param name="cancel">Cancels.</param>
    private async Task Go(bool asks, CancellationToken cancel)
    {
        var (library, today) = (living.Now, StockholmTime.Today(clock));
        IReadOnlyDictionary<PageAddress, IReadOnlySet<string>> signed;
        await using (var db = await databases.CreateDbContextAsync(cancel))
            signed = await Signed(db, cancel);
        var found = new LibraryReview(library, signed, today).Run().ToList();
        var tries = asks || !links.Asks;
        if (tries)
            found.AddRange(await links.For(library, today, cancel));
        await using var write = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await write.Database.BeginTransactionAsync(cancel);
        await write.CheckFindings.Where(finding => tries || finding.Kind != CheckKind.Outside).ExecuteDeleteAsync(cancel);
        write.CheckFindings.AddRange(found);
        var run = await write.CheckRuns.SingleAsync(row => row.Day == today, cancel);
        run.EndedAt = clock.GetUtcNow().UtcDateTime;
        await write.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The agencies that signed the text which became each page's newest edition.</summary>
    private async Task<IReadOnlyDictionary<PageAddress, IReadOnlySet<string>>> Signed(SigKunskapDb db, CancellationToken cancel)
    {
        var rows = await db.DraftSignatures.Where(signature => signature.Stand == SignatureStand.Behind)
            .Join(db.GuidanceDrafts.Where(draft => draft.State == DraftState.Published), signature => signature.DraftId, draft => draft.Id, (signature, draft) => new { signature.Agency, SignedText = signature.Revision, draft.Revision, draft.Topic, draft.Slug, draft.EditionNumber })
            .Where(row => row.SignedText == row.Revision).ToListAsync(cancel);
        return rows.Where(row => living.Now.Find(new(row.Topic, row.Slug))?.Newest.Number == row.EditionNumber).GroupBy(row => new PageAddress(row.Topic, row.Slug)).ToDictionary(group => group.Key, IReadOnlySet<string> (group) => group.Select(row => row.Agency).ToHashSet());
    }
}
