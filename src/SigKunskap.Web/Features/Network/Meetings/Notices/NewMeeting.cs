using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Meetings.Notices;

/// <summary>Somebody called a meeting: for those who follow its room or the area whose room it is. What has passed or is cancelled is not told.</summary>
public sealed class NewMeeting(TimeProvider clock) : INotice
{
    public string Kind => "meeting";

    public string Headline => "Ny träff";

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel)
    {
        if (MeetingChanges.Of(change) is not { } id || await db.Meetings.Where(m => m.Id == id).Select(m => new { m.MadeAt, m.OrganiserId, Room = m.Room.Slug, Area = m.Room.Area!.Slug }).FirstOrDefaultAsync(cancel) is not { } meeting)
            return null;
        List<Topic> topics = [new(FollowKind.Room, meeting.Room)];
        if (meeting.Area is { } area)
            topics.Add(new(FollowKind.Area, area));
        return new(change.Subject, meeting.MadeAt, topics) { By = meeting.OrganiserId };
    }

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var (ids, now) = (subjects.Select(subject => int.Parse(subject, CultureInfo.InvariantCulture)).ToList(), clock.GetUtcNow().UtcDateTime);
        var meetings = await db.MeetingsFor(reader).AsNoTracking().Where(m => ids.Contains(m.Id) && m.CancelledAt == null && m.EndsAt > now).ToListAsync(cancel);
        return meetings.ToDictionary(meeting => meeting.Id.ToString(CultureInfo.InvariantCulture), meeting => new Told(meeting.Title, $"{MeetingTime.Of(meeting)}.", $"/natverk/traffar/{meeting.Id}"));
    }
}
