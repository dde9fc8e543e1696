using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings.Visits;

/// <summary>Brings two areas together: one answers the other, they agree on a meeting, and write afterwards what came of it.</summary>
public sealed class MatchVisit(IDbContextFactory<SigKunskapDb> databases, GuardKnowledge knowledge, TimeProvider clock)
{
    /// <param name="IsDone">Whether it was done.</param>
    /// <param name="Mistakes">What to mend, by the name of the field; the empty name for the whole.</param>
    /// <param name="Guard">What the guard said, when it stopped the text.</param>
    /// <param name="Meeting">The meeting that it became.</param>
    public sealed record Outcome(bool IsDone, IReadOnlyDictionary<string, string> Mistakes, WritingCheck? Guard = null, int? Meeting = null)
    {
        internal static readonly Outcome Done = new(true, new Dictionary<string, string>());

        internal static Outcome Mend(string mistake) => new(false, new Dictionary<string, string> { [""] = mistake });
    }

    /// <summary>Another area answers: "Vi kan ta emot", or "Vi vill komma".</summary>
    public Task<Outcome> Answer(Person by, int id, int area, string text, string? reason, CancellationToken cancel = default) =>
        Written(by, text, reason, said => Change(by, id, (_, visit) => Speaks(by, area) && visit.Answer(area, by.Id, said, Now), cancel), cancel);

    /// <summary>The first area says no, or the other takes back what it said.</summary>
    public Task<Outcome> Reopen(Person by, int id, CancellationToken cancel = default) =>
        Change(by, id, (_, visit) => (Speaks(by, visit.AreaId) || Speaks(by, visit.AnswerAreaId)) && visit.Reopen(Now), cancel);

    /// <summary>The area takes back what it offered or asked for; what it wrote is kept nowhere.</summary>
    public Task<Outcome> Withdraw(Person by, int id, CancellationToken cancel = default) => Change(by, id, (_, visit) =>
    {
        if (!Speaks(by, visit.AreaId) || !visit.Withdraw(Now))
            return false;
        (visit.Text, visit.Times) = ("", "");
        return true;
    }, cancel);

    /// <summary>Writes what came of it, for others to read.</summary>
    public Task<Outcome> Note(Person by, int id, string text, string? reason, CancellationToken cancel = default) =>
        Written(by, text, reason, said => Change(by, id, (_, visit) => (Speaks(by, visit.AreaId) || Speaks(by, visit.AnswerAreaId)) && visit.Write(said, Now), cancel), cancel);

    /// <summary>"Jag råkade": takes away what either area wrote. A facilitator does it too.</summary>
    public Task<Outcome> Erase(Person by, int id, CancellationToken cancel = default) => Change(by, id, (db, visit) =>
    {
        if (!by.IsFacilitator && !Speaks(by, visit.AreaId) && !Speaks(by, visit.AnswerAreaId))
            return false;
        visit.Erase(Now);
        db.AuditEntries.Add(new() { At = Now, ById = by.Id, Action = "meeting.erased", Subject = $"visit {id}" });
        return true;
    }, cancel);

    /// <summary>Hides from all but facilitators, or shows again.</summary>
    public Task<Outcome> Hide(Person by, int id, bool hidden, CancellationToken cancel = default) => Change(by, id, (db, visit) =>
    {
        if (!by.IsFacilitator)
            return false;
        visit.HiddenAt = hidden ? Now : null;
        db.AuditEntries.Add(new() { At = Now, ById = by.Id, Action = hidden ? "meeting.hidden" : "meeting.shown", Subject = $"visit {id}" });
        return true;
    }, cancel);

    /// <summary>The two agree, and it becomes a meeting that both areas see, in the room of the one that receives.</summary>
    public async Task<Outcome> Agree(Person by, int id, MeetingForm form, Guid formKey, string? reason, CancellationToken cancel = default)
    {
        var read = ReadMeetingForm.Of(form with { Kind = nameof(MeetingKind.StudyVisit) }, Now);
        if (read.Facts is not { } facts)
            return new(false, read.Mistakes);
        var check = facts.Check(await knowledge.Of(by, cancel), reason);
        if (check.IsStopped)
            return new(false, read.Mistakes, check);
        Meeting? made = null;
        var outcome = await Change(by, id, (db, visit) =>
        {
            if (!Speaks(by, visit.AreaId) || visit.State != StudyVisitState.Answered || db.Rooms.FirstOrDefault(room => room.Kind == RoomKind.Area && room.AreaId == visit.HostAreaId) is not { } room)
                return false;
            made = new() { Title = "", Text = "", Programme = "", RoomId = room.Id, VisitingAreaId = visit.GuestAreaId, OrganiserId = visit.IsOffer ? visit.AuthorId : visit.AnswererId!.Value, MadeAt = Now, FormKey = formKey };
            facts.Fill(made);
            made.Revise(Now);
            return visit.Agree(made, Now);
        }, cancel);
        return outcome.IsDone ? outcome with { Meeting = made!.Id } : outcome;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static bool Speaks(Person by, int? area) => by.SpeaksFor().Any(own => own.Area == area);

    private async Task<Outcome> Written(Person by, string text, string? reason, Func<string, Task<Outcome>> send, CancellationToken cancel)
    {
        var said = text.ReplaceLineEndings("\n").Trim();
        if (said.Length is 0 or > StudyVisit.LongestText)
            return Outcome.Mend(said.Length == 0 ? "Skriv något i texten." : $"Texten är för lång: {said.Length} tecken av högst {StudyVisit.LongestText}.");
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), reason, ("Text", said));
        return check.IsStopped ? new(false, new Dictionary<string, string>(), check) : await send(said);
    }

    private async Task<Outcome> Change(Person by, int id, Func<SigKunskapDb, StudyVisit, bool> change, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.VisitsFor(by).Include(v => v.Meeting).FirstOrDefaultAsync(v => v.Id == id, cancel) is not { } visit || !change(db, visit))
            return Outcome.Mend("Det gick inte. Någon annan kan ha svarat eller ändrat det just nu: se hur det står till.");
        db.TellVisit(id);
        try
        {
            await db.SaveChangesAsync(cancel);
            if (visit.Meeting is { } meeting)
                db.TellMeeting(meeting.Id);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Mend("Någon annan hann före just nu. Se hur det står till, och gör om det om det behövs.");
        }
    }
}
