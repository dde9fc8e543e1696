namespace SigKunskap.Web.Platform.News;

/// <summary>When collected mails are made: seven in the morning in Sweden, whatever the clock in the world says then.</summary>
public static class DigestTimes
{
    private const int Hour = 7;

    /// <summary>The last working day whose morning has come, and that moment in UTC.</summary>
    public static (DateOnly Day, DateTime At) Daily(DateTime now) => Last(now, day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>The last Monday whose morning has come.</summary>
    public static (DateOnly Day, DateTime At) Weekly(DateTime now) => Last(now, day => day.DayOfWeek == DayOfWeek.Monday);

    private static (DateOnly, DateTime) Last(DateTime now, Func<DateOnly, bool> counts)
    {
        var day = StockholmTime.Date(now);
        while (!counts(day) || StockholmTime.At(day, new(Hour, 0)) > now)
            day = day.AddDays(-1);
        return (day, StockholmTime.At(day, new(Hour, 0)));
    }
}
