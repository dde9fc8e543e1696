using System.Globalization;

namespace SigKunskap.Web.Platform;

/// <summary>Days when somebody can be expected to answer: neither Saturdays and Sundays, nor Sweden's public holidays and the eves on which nobody works.</summary>
public static class WorkingDays
{
    private const int Default = 3, Longest = 30;

    /// <summary>What happened before this moment has had as many whole working days since, neither its own day nor today among them.</summary>
    public static DateTime Before(DateOnly today, int days)
    {
        var day = today;
        while (days > 0)
        {
            day = day.AddDays(-1);
            if (Is(day))
                days--;
        }

        return StockholmTime.StartOf(day);
    }

    /// <summary>The last of so many working days after a day, that day not among them.</summary>
    public static DateOnly After(DateOnly day, int days)
    {
        while (days > 0)
        {
            day = day.AddDays(1);
            if (Is(day))
                days--;
        }

        return day;
    }

    /// <summary>Whether a day is a working day in Sweden.</summary>
    public static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>
    /// Lag (1989:253) om allmänna helgdagar, and the eves that semesterlagen (1977:480) 3 a § sets equal to Sundays: Midsummer's, Christmas and
    /// New Year's. Holidays that always fall on a Saturday or Sunday are left out.
    /// </summary>
    private static bool IsHoliday(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (1, 6) or (5, 1) or (6, 6) or (12, 24) or (12, 25) or (12, 26) or (12, 31) => true,
        // Midsummer's eve: the Friday from the 19th to the 25th of June.
        (6, >= 19 and <= 25) when day.DayOfWeek == DayOfWeek.Friday => true,
        // Good Friday, Easter Monday and Ascension Day.
        _ => (day.DayNumber - Easter(day.Year).DayNumber) is -2 or 1 or 39,
    };

    /// <summary>Easter Sunday in the Gregorian calendar, by Gauss's rule as Butcher gave it (1876).</summary>
    private static DateOnly Easter(int year)
    {
        var (moon, century, rest) = (year % 19, year / 100, year % 100);
        var full = ((19 * moon) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var week = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - full - (rest % 4)) % 7;
        var late = (moon + (11 * full) + (22 * week)) / 451;
        var day = full + week - (7 * late) + 114;
        return new(year, day / 31, (day % 31) + 1);
    }

    /// <summary>Reads how many working days something may take.</summary>
    public static int Read(IConfiguration configuration, string key, ICollection<string> mistakes)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return Default;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= Longest)
            return days;
        mistakes.Add($"{key}: ”{text}” är inte ett antal dagar mellan 1 och {Longest}.");
        return Default;
    }
}
