namespace SigKunskap.Web.Platform;

/// <summary>Stored time is UTC; people see Swedish time.</summary>
public static class StockholmTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
    private static readonly string[] Months = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    private static readonly string[] Weekdays = ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"];

    /// <summary>Today's date in Sweden.</summary>
    public static DateOnly Today(TimeProvider clock) => Date(clock.GetUtcNow().UtcDateTime);

    /// <summary>The Swedish date of a moment.</summary>
    public static DateOnly Date(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    /// <summary>The moment at which a Swedish date begins.</summary>
    public static DateTime StartOf(DateOnly date) => TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(TimeOnly.MinValue), Zone);

    /// <summary>The moment of a Swedish date and time of day; a time that summer time leaps over is not to be asked for.</summary>
    public static DateTime At(DateOnly date, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(time), Zone);

    /// <summary>A moment in words: 15 januari 2026 kl. 14.05.</summary>
    public static string InWordsWithTime(this DateTime utc) => $"{Date(utc).InWords()} kl.\u00a0{TimeZoneInfo.ConvertTimeFromUtc(utc, Zone):HH.mm}";

    /// <summary>The Swedish time of day: 14.05.</summary>
    public static string TimeOfDayInWords(this DateTime utc) => $"{TimeZoneInfo.ConvertTimeFromUtc(utc, Zone):HH.mm}";

    /// <summary>A day that is near, in words: torsdag 26 november.</summary>
    public static string WithWeekday(this DateOnly date) => $"{Weekdays[(int)date.DayOfWeek]} {date.Day}\u00a0{Months[date.Month - 1]}";

    /// <summary>A date in words: 15 januari 2026.</summary>
    public static string InWords(this DateOnly date) => $"{date.Day}\u00a0{Months[date.Month - 1]} {date.Year}";
}
