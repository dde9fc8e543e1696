namespace SigKunskap.Web.Platform;

/// <summary>Reads what a Swedish clock shows, and says in words when it shows no such time, or shows it twice.</summary>
public static class SwedishClock
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <param name="Utc">The moment; null when there is none, or two.</param>
    /// <param name="Mistake">Why, and what to write instead.</param>
    public sealed record Reading(DateTime? Utc, string? Mistake);

    /// <summary>The moment when the clock shows a time on a day.</summary>
    public static Reading Read(DateOnly day, TimeOnly time)
    {
        var shown = day.ToDateTime(time);
        // Spring: 02.00 is 03.00 at once. Autumn: the hour from 02.00 comes once more (Directive 2000/84/EC).
        if (Zone.IsInvalidTime(shown))
            return new(null, $"Klockan {time:HH.mm} finns inte den {day.InWords()}: då ställs klockan fram från 02.00 till 03.00. Välj en tid före eller efter.");
        return Zone.IsAmbiguousTime(shown)
            ? new(null, $"Klockan {time:HH.mm} kommer två gånger den {day.InWords()}: då ställs klockan tillbaka från 03.00 till 02.00. Välj en tid före 02.00 eller från 03.00.")
            : new(TimeZoneInfo.ConvertTimeToUtc(shown, Zone), null);
    }

    /// <summary>What the clock shows at a moment.</summary>
    public static DateTime At(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    /// <summary>Whether the clock shows the same at another moment too.</summary>
    public static bool IsShownTwice(DateTime utc) => Zone.IsAmbiguousTime(At(utc));
}
