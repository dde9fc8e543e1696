using System.Text;

namespace SigKunskap.Web.Features.Network.Meetings.Calendars;

/// <summary>Meetings as a file that calendar programs read (RFC 5545).</summary>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8", Zone = "Europe/Stockholm";

    /// <summary>The rule since 1996 (Directive 2000/84/EC): the last Sundays of March and October, at 01.00 UTC.</summary>
    private static readonly (string Name, string Value)[] TimeZone =
    [
        ("BEGIN", "VTIMEZONE"), ("TZID", Zone),
        ("BEGIN", "DAYLIGHT"), ("DTSTART", "19960331T020000"), ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"), ("TZOFFSETFROM", "+0100"), ("TZOFFSETTO", "+0200"), ("TZNAME", "CEST"), ("END", "DAYLIGHT"),
        ("BEGIN", "STANDARD"), ("DTSTART", "19961027T030000"), ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"), ("TZOFFSETFROM", "+0200"), ("TZOFFSETTO", "+0100"), ("TZNAME", "CET"), ("END", "STANDARD"),
        ("END", "VTIMEZONE"),
    ];

    /// <summary>The file.</summary>
    /// <param name="events">The meetings.</param>
    /// <param name="name">What a subscribed calendar is called; null for a file of a single meeting.</param>
    public static byte[] Of(IEnumerable<CalendarEvent> events, string? name = null)
    {
        var text = new IcsText().Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//SigKunskap//Traffar//SV").Add("CALSCALE", "GREGORIAN");
        if (name is not null)
            // NAME and REFRESH-INTERVAL are of RFC 7986; the older programs know the other two.
            text.AddText("NAME", name).AddText("X-WR-CALNAME", name).Add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H").Add("X-PUBLISHED-TTL", "PT1H");
        foreach (var (property, value) in TimeZone)
            text.Add(property, value);
        foreach (var one in events)
            one.Write(text);
        return Encoding.UTF8.GetBytes(text.Add("END", "VCALENDAR").ToString());
    }
}
