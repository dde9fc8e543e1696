using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Releases;

/// <summary>Puts together what goes live in one moment, and says when that is.</summary>
public sealed class KeepRelease(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    private const string LostRace = "Någon annan ändrade släppet i samma stund. Läs sidan igen.";

    /// <param name="Id">The release.</param>
    /// <param name="Mistake">Why nothing happened, in words; null when it did.</param>
    public sealed record Answer(int? Id, string? Mistake = null);

    /// <summary>Makes an empty release.</summary>
    public async Task<Answer?> Make(Editor by, string agency, string title, CancellationToken cancel = default)
    {
        if (!by.May(agency, EditorRole.Publisher))
            return null;
        title = SingleLine.Of(title);
        if (title.Length is 0 or > Release.LongestTitle)
            return new(null, $"Skriv vad släppet gäller, högst {Release.LongestTitle} tecken.");
        if (PointsOut.Somebody(title) is { } pointed)
            return new(null, pointed);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginGuarded(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var release = new Release { Title = title, Owner = agency, MadeById = by.Id, MadeAt = now };
        db.Releases.Add(release);
        await db.SaveChangesAsync(cancel);
        db.TellOf(release, "release.made", by, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(release.Id);
    }

    /// <summary>Puts a draft in, or takes it out.</summary>
    public Task<Answer?> Put(Editor by, int id, int draftId, bool inside, CancellationToken cancel = default) => With(by, id, async (db, release, now) =>
    {
        if (await db.DraftsFor(by).SingleOrDefaultAsync(draft => draft.Id == draftId, cancel) is not { IsOpen: true } draft)
            return "Utkastet finns inte, eller är inte öppet längre.";
        if (!by.May(draft.Owner, EditorRole.Publisher) && !by.May(release.Owner, EditorRole.Publisher))
            return "Bara en ansvarig utgivare lägger utkast i ett släpp.";
        if (inside && draft.ReleaseId is { } other && other != id)
            return "Utkastet hör redan till ett annat släpp.";
        if (!inside && draft.ReleaseId != id)
            return "Utkastet hör inte till släppet.";
        draft.ReleaseId = inside ? id : null;
        if (release.State != ReleaseState.Open)
            release.Reopen();
        release.Version++;
        db.TellOf(release, inside ? "release.draft-put" : "release.draft-taken", by, now, $"draft {draftId}");
        return null;
    }, cancel);

    /// <summary>Says when a release goes live, to the minute. Every draft in it has to be ready.</summary>
    /// <param name="by">A publisher of the release's agency.</param>
    /// <param name="id">The release.</param>
    /// <param name="at">When, UTC; null for at once.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<Answer?> Schedule(Editor by, int id, DateTime? at, CancellationToken cancel = default) => With(by, id, async (db, release, now) =>
    {
        if (!by.May(release.Owner, EditorRole.Publisher))
            return "Bara en ansvarig utgivare hos myndigheten bestämmer när släppet publiceras.";
        if (at < now)
            return "Tiden har redan varit. Välj en senare, eller publicera nu.";
        var obstacles = (await db.PartsOf(id, cancel)).Standings(living.Now, StockholmTime.Today(clock)).Obstacles();
        if (obstacles.Count > 0)
            return string.Join(' ', obstacles);
        release.Schedule(at ?? now);
        db.TellOf(release, "release.scheduled", by, now);
        return null;
    }, cancel);

    /// <summary>Takes back that a release goes live at its time.</summary>
    public Task<Answer?> Stop(Editor by, int id, CancellationToken cancel = default) => With(by, id, (db, release, now) =>
    {
        if (!by.May(release.Owner, EditorRole.Publisher))
            return Task.FromResult<string?>("Bara en ansvarig utgivare hos myndigheten stoppar släppet.");
        if (release.State == ReleaseState.Open)
            return Task.FromResult<string?>("Släppet är inte tidsatt.");
        release.Reopen();
        db.TellOf(release, "release.stopped", by, now);
        return Task.FromResult<string?>(null);
    }, cancel);

    private async Task<Answer?> With(Editor by, int id, Func<SigKunskapDb, Release, DateTime, Task<string?>> act, CancellationToken cancel)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await using var transaction = await db.BeginGuarded(cancel);
            if (await db.ReleasesFor(by).SingleOrDefaultAsync(release => release.Id == id, cancel) is not { } release)
                return null;
            if (release.State == ReleaseState.Published)
                return new(id, "Släppet är redan publicerat.");
            if (await act(db, release, clock.GetUtcNow().UtcDateTime) is { } mistake)
                return new(id, mistake);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new(id);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            return new(id, LostRace);
        }
    }
}
