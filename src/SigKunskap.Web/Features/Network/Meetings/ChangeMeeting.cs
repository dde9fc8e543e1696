using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>Changes a meeting and cancels it. Whoever keeps it does; calendars learn of it by the sequence number.</summary>
public sealed class ChangeMeeting(IDbContextFactory<SigKunskapDb> databases, GuardKnowledge knowledge, TimeProvider clock)
{
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Form">What was typed.</param>
    /// <param name="Version">The version that the writer saw.</param>
    /// <param name="Reason">Why what the guard asked about points out nobody.</param>
    public sealed record Input(int Meeting, MeetingForm Form, int Version, string? Reason);

    /// <param name="IsDone">Whether it was done.</param>
    /// <param name="Mistakes">What to mend, by the name of the field; the empty name for the whole.</param>
    /// <param name="Guard">What the guard said, when it stopped the text.</param>
    /// <param name="IsGone">Whether there is no such meeting that this person may change.</param>
    public sealed record Answer(bool IsDone, IReadOnlyDictionary<string, string> Mistakes, WritingCheck? Guard = null, bool IsGone = false)
    {
        internal static readonly Answer Done = new(true, new Dictionary<string, string>()), Gone = new(false, new Dictionary<string, string>(), IsGone: true);

        internal static Answer Mend(string field, string mistake) => new(false, new Dictionary<string, string> { [field] = mistake });
    }

    /// <summary>A meeting that this person may change: one that they keep, neither cancelled nor over. Null otherwise.</summary>
    public async Task<Meeting?> Find(Person by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Changeable(db, by).AsNoTracking().Include(m => m.Room).FirstOrDefaultAsync(m => m.Id == id, cancel);
    }

    public async Task<Answer> For(Person by, Input input, CancellationToken cancel = default)
    {
        var read = ReadMeetingForm.Of(input.Form, Now);
        if (read.Facts is not { } facts)
            return new(false, read.Mistakes);
        var check = facts.Check(await knowledge.Of(by, cancel), input.Reason);
        if (check.IsStopped)
            return new(false, read.Mistakes, check);
        return await Change(by, input.Meeting, input.Version, async (db, meeting) =>
        {
            await db.Hold(meeting.Id, cancel);
            if (await WhyTooFew(db, meeting, facts.Capacity, cancel) is { } mistake)
                return Answer.Mend("platser", mistake);
            await TellMovedUp(db, meeting, facts.Capacity, cancel);
            facts.Fill(meeting);
            meeting.Revise(Now);
            if (check.IsOverruled)
                db.AuditEntries.Add(new() { At = Now, ById = by.Id, Action = "guard.overruled", Subject = $"meeting {meeting.Id}" });
            return Answer.Done;
        }, cancel);
    }

    /// <summary>Cancels, with the reason that members and calendars are told. What is cancelled stays so.</summary>
    public async Task<Answer> Cancel(Person by, int id, string? reason, int version, string? overruling, CancellationToken cancel = default)
    {
        var why = Content.SingleLine.Of(reason);
        if (why.Length is 0 or > Meeting.LongestReason)
            return Answer.Mend("varfor", $"Skriv varför, högst {Meeting.LongestReason} tecken. De som är anmälda ser det.");
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), overruling, ("Varför", why));
        if (check.IsStopped)
            return new(false, new Dictionary<string, string>(), check);
        return await Change(by, id, version, (_, meeting) =>
        {
            meeting.Cancel(why, Now);
            return Task.FromResult(Answer.Done);
        }, cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private IQueryable<Meeting> Changeable(SigKunskapDb db, Person by)
    {
        var now = Now;
        return db.MeetingsKeptBy(by).Where(m => m.CancelledAt == null && m.EndsAt > now);
    }

    /// <summary>Nobody who was told that they have a place loses it.</summary>
    private static async Task<string?> WhyTooFew(SigKunskapDb db, Meeting meeting, int? capacity, CancellationToken cancel)
    {
        var line = await db.LineOf(meeting.Id).CountAsync(cancel);
        var seated = meeting.Capacity is { } before ? Math.Min(line, before) : line;
        return capacity < seated ? $"{seated} har redan plats, så antalet platser kan inte vara mindre än så." : null;
    }

    private static async Task TellMovedUp(SigKunskapDb db, Meeting meeting, int? capacity, CancellationToken cancel)
    {
        if (meeting.Capacity is not { } before || capacity <= before)
            return;
        var waiting = db.LineOf(meeting.Id).OrderBy(s => s.Number).Skip(before);
        foreach (var member in await (capacity is { } now ? waiting.Take(now - before) : waiting).Select(s => s.MemberId).ToListAsync(cancel))
            db.TellMovedUp(meeting.Id, member);
    }

    private async Task<Answer> Change(Person by, int id, int version, Func<SigKunskapDb, Meeting, Task<Answer>> change, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await Changeable(db, by).FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } meeting)
            return Answer.Gone;
        if (meeting.Version != version)
            return Answer.Mend("", "Någon annan har ändrat mötet sedan du började. Det du skrev är kvar nedan: jämför med mötet, och spara igen om det ska gälla.");
        var answer = await change(db, meeting);
        if (!answer.IsDone)
            return answer;
        db.TellMeeting(id);
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return answer;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Answer.Mend("", "Någon annan ändrade mötet just nu. Det du skrev är kvar nedan: spara igen om det ska gälla.");
        }
    }
}
