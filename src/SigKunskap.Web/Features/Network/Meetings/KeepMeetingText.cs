using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Drafts;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>
/// "Jag råkade" and hiding, for what is written of a meeting and to it. The writer takes their own text away for good, and a facilitator any;
/// a facilitator hides. The log says that it happened, and never what was written.
/// </summary>
public sealed class KeepMeetingText(IDbContextFactory<SigKunskapDb> databases, GuardKnowledge knowledge, TimeProvider clock)
{
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Entry">What was written to it; null for what is written of it.</param>
    public sealed record Place(int Meeting, long? Entry = null);

    /// <param name="IsHidden">Whether only facilitators see it.</param>
    /// <param name="Title">The meeting's title.</param>
    public sealed record Found(bool IsHidden, string Title);

    /// <param name="IsDone">Whether it was done.</param>
    /// <param name="Mistake">What to mend.</param>
    /// <param name="Guard">What the guard said of the reason, when it stopped it.</param>
    public sealed record Answer(bool IsDone, string? Mistake = null, WritingCheck? Guard = null);

    /// <summary>What a person may take away; null when there is no such text for them.</summary>
    public async Task<Found?> Find(Person by, Place place, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return place.Entry is null
            ? await Meetings(db, by, place).Select(m => new Found(m.HiddenAt != null, m.Title)).FirstOrDefaultAsync(cancel)
            : await Entries(db, by, place).Select(e => new Found(e.HiddenAt != null, e.Meeting.Title)).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Takes a text away from page, search and drafts for good.</summary>
    public Task<Answer> Erase(Person by, Place place, CancellationToken cancel = default) => Do(by, place, "meeting.erased", null, async (db, meeting, entry) =>
    {
        if (entry is null)
            meeting!.Erase(Now);
        else
        {
            // Whoever began a discussion of it has it as a quote.
            var quote = ErasedText.Quoted(entry.Text);
            foreach (var draft in await db.Drafts.Where(d => d.Text.Contains(quote)).ToListAsync(cancel))
                (draft.Title, draft.Text) = ("", draft.Text.Replace(quote, "> (borttaget)", StringComparison.Ordinal));
            (entry.Text, entry.ErasedAt) = ("", Now);
        }
    }, cancel);

    /// <summary>Hides from all but facilitators, or shows again. The reason is read by members, so the guard reads it too.</summary>
    public async Task<Answer> Hide(Person by, Place place, bool hidden, string? reason, CancellationToken cancel = default)
    {
        var why = hidden ? Content.SingleLine.Of(reason) : null;
        if (!by.IsFacilitator)
            return new(false, "Det finns inte längre.");
        if (why is { Length: 0 or > Meeting.LongestReason })
            return new(false, $"Skriv ett skäl, högst {Meeting.LongestReason} tecken. Medlemmarna ser det.");
        if (why is not null && WritingCheck.Of(await knowledge.Of(by, cancel), null, ("Skäl", why)) is { IsCertain: true } check)
            return new(false, null, check);
        return await Do(by, place, hidden ? "meeting.hidden" : "meeting.shown", why, (_, meeting, entry) =>
        {
            var at = hidden ? Now : (DateTime?)null;
            if (entry is null)
                (meeting!.HiddenAt, meeting.HiddenReason) = (at, why);
            else
                (entry.HiddenAt, entry.HiddenReason) = (at, why);
            return Task.CompletedTask;
        }, cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static IQueryable<Meeting> Meetings(SigKunskapDb db, Person by, Place place) => db.MeetingsFor(by).Where(m => m.Id == place.Meeting && (m.OrganiserId == by.Id || by.IsFacilitator));

    private static IQueryable<MeetingEntry> Entries(SigKunskapDb db, Person by, Place place)
    {
        var seen = db.MeetingsFor(by).Select(m => m.Id);
        return db.MeetingEntries.Where(e => e.Id == place.Entry && e.MeetingId == place.Meeting && seen.Contains(e.MeetingId) && e.ErasedAt == null && (e.AuthorId == by.Id || by.IsFacilitator));
    }

    /// <summary>Once more from the beginning when somebody else changed it meanwhile: what they did stands, and this is done to that.</summary>
    private async Task<Answer> Do(Person by, Place place, string action, string? reason, Func<SigKunskapDb, Meeting?, MeetingEntry?, Task> act, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var meeting = place.Entry is null ? await Meetings(db, by, place).FirstOrDefaultAsync(cancel) : null;
            var entry = place.Entry is null ? null : await Entries(db, by, place).FirstOrDefaultAsync(cancel);
            if (meeting is null && entry is null)
                return new(false, "Det finns inte längre.");
            await act(db, meeting, entry);
            db.AuditEntries.Add(new() { At = Now, ById = by.Id, Action = action, Subject = place.Entry is null ? $"meeting {place.Meeting}" : $"meeting {place.Meeting} entry {place.Entry}", Reason = reason });
            db.TellMeeting(place.Meeting);
            try
            {
                await db.SaveChangesAsync(cancel);
                return new(true);
            }
            catch (DbUpdateConcurrencyException) when (attempt < 5)
            {
            }
        }
    }
}
