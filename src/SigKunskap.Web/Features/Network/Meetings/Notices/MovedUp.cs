using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Meetings.Notices;

/// <summary>Somebody has moved up from the waiting list of a meeting, and is told. Not when they have lost the place again.</summary>
public sealed class MovedUp(TimeProvider clock) : INotice
{
    public string Kind => "meeting-place";

    public string Headline => "Du har fått en plats";

    public string Duty => "du stod i kö till en träff";

    public Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel) => Task.FromResult(
        change.Kind == MeetingChanges.MovedUp && change.Subject.Split(' ') is [var meeting, var member] && int.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new Happening(string.Create(CultureInfo.InvariantCulture, $"{meeting}/{change.Id}"), change.At) { OnDuty = [id] }
            : null);

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var told = new Dictionary<string, Told>();
        foreach (var subject in subjects)
        {
            var id = int.Parse(subject.Split('/')[0], CultureInfo.InvariantCulture);
            var now = clock.GetUtcNow().UtcDateTime;
            var meeting = await db.MeetingsFor(reader).AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.CancelledAt == null && m.EndsAt > now, cancel);
            if (meeting is not null && await db.Before(id, reader.Id, cancel) is { } before && (meeting.Capacity is null || before < meeting.Capacity))
                told[subject] = new(meeting.Title, $"{MeetingTime.Of(meeting)}. Kan du inte komma, så avanmäl dig: någon annan väntar kanske.", $"/natverk/traffar/{id}");
        }

        return told;
    }
}
