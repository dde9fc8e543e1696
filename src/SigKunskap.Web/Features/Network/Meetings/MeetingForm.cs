using System.Globalization;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>A meeting as it is typed: every field as its text, so that nothing is lost when something has to be mended.</summary>
public sealed record MeetingForm
{
    public string? Kind { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Programme { get; init; }

    public string? Room { get; init; }

    public string? Day { get; init; }

    public string? Time { get; init; }

    public string? LastDay { get; init; }

    public string? EndTime { get; init; }

    public bool IsAllDay { get; init; }

    public string? Place { get; init; }

    public string? Link { get; init; }

    public string? Capacity { get; init; }

    public string? Deadline { get; init; }

    /// <summary>The form of a meeting that exists.</summary>
    public static MeetingForm Of(Meeting meeting, string room)
    {
        var (start, end) = (SwedishClock.At(meeting.StartsAt), SwedishClock.At(meeting.IsAllDay ? meeting.EndsAt.AddTicks(-1) : meeting.EndsAt));
        return new()
        {
            Kind = $"{meeting.Kind}",
            Title = meeting.Title,
            Text = meeting.Text,
            Programme = meeting.Programme,
            Room = room,
            Day = Date(start),
            Time = meeting.IsAllDay ? null : Clock(start),
            LastDay = Date(end),
            EndTime = meeting.IsAllDay ? null : Clock(end),
            IsAllDay = meeting.IsAllDay,
            Place = meeting.Place,
            Link = meeting.Link,
            Capacity = meeting.Capacity?.ToString(CultureInfo.InvariantCulture),
            // The deadline is the whole of its day.
            Deadline = meeting.Deadline is { } deadline ? Date(SwedishClock.At(deadline.AddTicks(-1))) : null,
        };
    }

    private static string Date(DateTime local) => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);
}
