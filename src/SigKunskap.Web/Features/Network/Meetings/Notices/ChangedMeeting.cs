using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Meetings.Notices;

/// <summary>A meeting was moved, changed or cancelled. Those who have signed up are told, once of each change that calendars learn of.</summary>
public sealed class ChangedMeeting(TimeProvider clock) : INotice
{
    public string Kind => "meeting-changed";

    public string Headline => "Ändrad träff";

    public string Duty => "du är anmäld till en träff";

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel)
    {
        if (MeetingChanges.Of(change) is not { } id || await db.Meetings.Where(m => m.Id == id && m.Sequence > 0).Select(m => new { m.Sequence, m.ChangedAt, m.OrganiserId }).FirstOrDefaultAsync(cancel) is not { } meeting)
            return null;
        return new(string.Create(CultureInfo.InvariantCulture, $"{id}/{meeting.Sequence}"), meeting.ChangedAt)
        {
            By = meeting.OrganiserId,
            OnDuty = await db.LineOf(id).Where(s => s.At <= meeting.ChangedAt).Select(s => s.MemberId).ToListAsync(cancel),
        };
    }

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var (ids, now) = (subjects.Select(IdOf).ToList(), clock.GetUtcNow().UtcDateTime);
        var meetings = await db.MeetingsFor(reader).AsNoTracking().Where(m => ids.Contains(m.Id) && m.EndsAt > now).ToDictionaryAsync(m => m.Id, cancel);
        return subjects.Where(subject => meetings.ContainsKey(IdOf(subject))).ToDictionary(subject => subject, subject => meetings[IdOf(subject)] is var meeting && meeting.CancelledAt is null
            ? new Told(meeting.Title, $"Så är det nu: {MeetingTime.Of(meeting)}.", $"/natverk/traffar/{meeting.Id}")
            : new Told(meeting.Title, "Träffen är inställd.", $"/natverk/traffar/{meeting.Id}"));
    }

    private static int IdOf(string subject) => int.Parse(subject.Split('/')[0], CultureInfo.InvariantCulture);
}
