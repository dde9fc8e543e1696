using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>Calls a meeting: a contact in the area's own room, a facilitator in any. The same form sent twice is one meeting.</summary>
public sealed class CallMeeting(IDbContextFactory<SigKunskapDb> databases, GuardKnowledge knowledge, TimeProvider clock)
{
    /// <param name="Form">What was typed.</param>
    /// <param name="FormKey">Of the form.</param>
    /// <param name="Reason">Why what the guard asked about points out nobody.</param>
    public sealed record Input(MeetingForm Form, Guid FormKey, string? Reason);

    /// <param name="Meeting">The meeting; null when there is none.</param>
    /// <param name="Mistakes">What to mend, by the name of the field.</param>
    /// <param name="Guard">What the guard said, when it stopped the text.</param>
    public sealed record Answer(int? Meeting, IReadOnlyDictionary<string, string> Mistakes, WritingCheck? Guard = null);

    /// <summary>The rooms that this person may call a meeting in; none for most.</summary>
    public async Task<IReadOnlyList<Room>> Rooms(Person by, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return [.. (await db.MeetingRoomsFor(by).AsNoTracking().ToListAsync(cancel)).OrderBy(room => room.Kind).ThenBy(room => room.Name, Content.SwedishOrder.Comparer)];
    }

    public async Task<Answer> For(Person by, Input input, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var read = ReadMeetingForm.Of(input.Form, now);
        if (read.Facts is not { } facts)
            return new(null, read.Mistakes);
        var check = facts.Check(await knowledge.Of(by, cancel), input.Reason);
        if (check.IsStopped)
            return new(null, read.Mistakes, check);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Sent(db, by, input.FormKey, cancel) is { } sent)
            return new(sent, read.Mistakes);
        if (await db.MeetingRoomsFor(by).FirstOrDefaultAsync(room => room.Slug == facts.Room, cancel) is not { } room)
            return new(null, new Dictionary<string, string> { ["rum"] = "Välj ett rum där du får kalla till möte." });
        var meeting = new Meeting { Title = "", Text = "", Programme = "", RoomId = room.Id, OrganiserId = by.Id, MadeAt = now, FormKey = input.FormKey };
        facts.Fill(meeting);
        meeting.Revise(now);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            db.Meetings.Add(meeting);
            await db.SaveChangesAsync(cancel);
            if (check.IsOverruled)
                db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "guard.overruled", Subject = $"meeting {meeting.Id}" });
            db.TellMeeting(meeting.Id);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new(meeting.Id, read.Mistakes);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // The same form, sent twice at the same moment.
            await using var fresh = await databases.CreateDbContextAsync(cancel);
            return new(await Sent(fresh, by, input.FormKey, cancel), read.Mistakes);
        }
    }

    private static Task<int?> Sent(SigKunskapDb db, Person by, Guid key, CancellationToken cancel) =>
        db.Meetings.Where(m => m.OrganiserId == by.Id && m.FormKey == key).Select(m => (int?)m.Id).FirstOrDefaultAsync(cancel);
}
