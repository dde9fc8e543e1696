using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>Signs up for a meeting, and leaves it. Sign-ups of one meeting are taken one at a time, so that its places are never given twice.</summary>
public sealed class ChangeSignUp(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <param name="Waiting">0 with a place, else the place in the waiting list, from 1; null when not signed up.</param>
    /// <param name="Mistake">Why nothing was done.</param>
    /// <param name="IsGone">Whether there is no such meeting for this person.</param>
    public sealed record Answer(int? Waiting, string? Mistake = null, bool IsGone = false);

    /// <summary>Signs up. Whoever already is keeps their place in the line.</summary>
    public Task<Answer> Join(Person by, int meeting, CancellationToken cancel = default) => InTurn(by, meeting, async (db, found, number) =>
    {
        if (await db.Before(meeting, by.Id, cancel) is { } there)
            return new(Waiting(found, there));
        if (WhyClosed(found, Now) is { } closed)
            return new(null, closed);
        db.SignUps.Add(new() { MeetingId = meeting, MemberId = by.Id, Number = number, At = Now });
        await db.SaveChangesAsync(cancel);
        return new(Waiting(found, await db.LineOf(meeting).CountAsync(cancel) - 1));
    }, cancel);

    /// <summary>Leaves one's place or the waiting list. The one who stands next has it.</summary>
    public Task<Answer> Leave(Person by, int meeting, CancellationToken cancel = default) => InTurn(by, meeting, async (db, found, _) =>
    {
        if (found.StartsAt <= Now)
            return new(null, "Mötet har redan börjat, så det går inte att ändra vem som kommer.");
        await db.GiveUpPlace(found, by.Id, cancel);
        return new(null);
    }, cancel);

    /// <summary>Takes somebody out of the line. Whoever keeps the meeting does it, for one who has said that they cannot come.</summary>
    public Task<Answer> Remove(Person by, int meeting, int member, CancellationToken cancel = default) => InTurn(by, meeting, async (db, found, _) =>
    {
        if (!await db.MeetingsKeptBy(by).AnyAsync(m => m.Id == meeting, cancel))
            return new(null, null, true);
        await db.GiveUpPlace(found, member, cancel);
        return new(null);
    }, cancel);

    /// <summary>Why nobody can sign up now; null when they can.</summary>
    public static string? WhyClosed(Meeting meeting, DateTime now) =>
        meeting.CancelledAt is not null ? "Mötet är inställt, så det går inte att anmäla sig."
        : meeting.EndsAt <= now ? "Mötet har varit, så det går inte att anmäla sig."
        : meeting.StartsAt <= now ? "Mötet har börjat, så det går inte att anmäla sig."
        : meeting.OpenUntil <= now ? $"Anmälan stängde {meeting.OpenUntil.AddTicks(-1).InWordsWithTime()}. Hör av dig till den som ordnar mötet om du ändå vill komma."
        : null;

    /// <summary>0 with a place, else the place in the waiting list.</summary>
    public static int Waiting(Meeting meeting, int before) => meeting.Capacity is { } capacity ? Math.Max(0, before - capacity + 1) : 0;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<Answer> InTurn(Person by, int meeting, Func<SigKunskapDb, Meeting, int, Task<Answer>> act, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                if (!await db.MeetingsFor(by).AnyAsync(m => m.Id == meeting, cancel))
                    return new(null, null, true);
                var number = await db.Hold(meeting, cancel);
                var answer = await act(db, await db.Meetings.AsNoTracking().FirstAsync(m => m.Id == meeting, cancel), number);
                if (answer is { Mistake: null, IsGone: false })
                    await transaction.CommitAsync(cancel);
                return answer;
            }
            catch (Exception failure) when (attempt < Attempts && Database.IsBusy(failure))
            {
                // Somebody else held the line for too long; from the beginning.
            }
        }
    }
}
