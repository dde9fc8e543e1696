using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>When a meeting is, in words.</summary>
public static class MeetingTime
{
    private static readonly string[] Days = ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"];

    /// <summary>"måndag 1 mars 2027 kl. 09.00–16.00", "1–2 mars 2027" for whole days.</summary>
    public static string Of(Meeting meeting)
    {
        var (first, last) = (StockholmTime.Date(meeting.StartsAt), StockholmTime.Date(meeting.EndsAt.AddTicks(-1)));
        if (meeting.IsAllDay)
            return first == last ? $"{Day(first)}, hela dagen" : $"{Day(first)} till {Day(last)}, hela dagar";
        var start = $"{Day(first)} kl.\u00a0{meeting.StartsAt.TimeOfDayInWords()}";
        return StockholmTime.Date(meeting.EndsAt) == first ? $"{start}–{meeting.EndsAt.TimeOfDayInWords()}" : $"{start} till {Day(StockholmTime.Date(meeting.EndsAt))} kl.\u00a0{meeting.EndsAt.TimeOfDayInWords()}";
    }

    private static string Day(DateOnly day) => $"{Days[(int)day.DayOfWeek]} {day.InWords()}";
}
