using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Data.Demo;

/// <summary>Working hours of the days before a day. The same day gives the same times.</summary>
internal sealed class DemoDays(DateOnly today, Random random)
{
    public DateTime StartOf(int daysAgo) => StockholmTime.StartOf(today.AddDays(-daysAgo));

    /// <summary>A time on a working day: that day, or the Friday before.</summary>
    public DateTime At(int daysAgo) => On(today.AddDays(-daysAgo));

    /// <summary>A time some days after another: on a working day, later than the other, and before today.</summary>
    public DateTime After(DateTime earlier, int days)
    {
        var day = StockholmTime.Date(earlier).AddDays(days);
        var at = On(day < today ? day : today.AddDays(-1));
        return at > earlier ? at : earlier.AddMinutes(random.Next(4, 40));
    }

    private DateTime On(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(-1);
        return StockholmTime.StartOf(day).AddMinutes(random.Next(8 * 60, 15 * 60));
    }
}
