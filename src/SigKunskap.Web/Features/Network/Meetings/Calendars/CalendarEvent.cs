using System.Globalization;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Network.Meetings.Calendars;

/// <summary>
/// A meeting as a calendar shows it. A calendar lies outside the portal, often at a company: no name of a person goes there, and nothing of
/// what was written but the title and the place.
/// </summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="IsWaiting">Whether whose calendar it is waits for a place.</param>
/// <param name="Address">The meeting's page.</param>
internal sealed record CalendarEvent(Meeting Meeting, bool IsWaiting, Uri Address)
{
    public void Write(IcsText text)
    {
        text.Add("BEGIN", "VEVENT")
            // The same for ever, whichever address the portal is reached by.
            .Add("UID", string.Create(CultureInfo.InvariantCulture, $"traff-{Meeting.Id}-{Utc(Meeting.MadeAt)}@sigkunskap"))
            .Add("SEQUENCE", Meeting.Sequence.ToString(CultureInfo.InvariantCulture))
            // Without METHOD these two are the same moment (RFC 5545, 3.8.7.2).
            .Add("DTSTAMP", Utc(Meeting.ChangedAt)).Add("LAST-MODIFIED", Utc(Meeting.ChangedAt)).Add("CREATED", Utc(Meeting.MadeAt));
        Time(text, "DTSTART", Meeting.StartsAt);
        Time(text, "DTEND", Meeting.EndsAt);
        text.AddText("SUMMARY", Meeting.CancelledAt is not null ? $"Inställt: {Meeting.Title}" : IsWaiting ? $"Väntelista: {Meeting.Title}" : Meeting.Title);
        if ((Meeting.Place ?? Meeting.Link) is { } place)
            text.AddText("LOCATION", place);
        text.AddText("DESCRIPTION", $"{MeetingKindName.Of(Meeting.Kind)}. Program och anmälan: {Address}")
            .Add("URL", Address.AbsoluteUri)
            .Add("STATUS", Meeting.CancelledAt is not null ? "CANCELLED" : IsWaiting ? "TENTATIVE" : "CONFIRMED")
            .Add("TRANSP", Meeting.CancelledAt is not null || IsWaiting ? "TRANSPARENT" : "OPAQUE")
            .Add("END", "VEVENT");
    }

    private static string Utc(DateTime moment) => moment.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private void Time(IcsText text, string name, DateTime moment)
    {
        var local = SwedishClock.At(moment);
        if (Meeting.IsAllDay)
            text.Add($"{name};VALUE=DATE", local.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        else if (SwedishClock.IsShownTwice(moment))
            text.Add(name, Utc(moment));
        else
            text.Add($"{name};TZID={CalendarFile.Zone}", local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));
    }
}
