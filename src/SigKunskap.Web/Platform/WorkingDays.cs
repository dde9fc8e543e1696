using System.Globalization;

namespace SigKunskap.Web.Platform;

/// <summary>Days when somebody can be expected to answer: all but Saturdays and Sundays, in Sweden. Public holidays are counted as working days.</summary>
public static class WorkingDays
{
    private const int DefaultReply = 3, LongestReply = 30;

    /// <summary>What happened before this moment has had as many whole working days since, neither its own day nor today among them.</summary>
    public static DateTime Before(DateOnly today, int days)
    {
        var day = today;
        while (days > 0)
        {
            day = day.AddDays(-1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                days--;
        }

        return StockholmTime.StartOf(day);
    }

    /// <summary>Reads how many working days a question may wait for an answer.</summary>
    public static int Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        if (configuration["Network:ReplyDays"] is not { Length: > 0 } text)
            return DefaultReply;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= LongestReply)
            return days;
        mistakes.Add($"Network:ReplyDays: ”{text}” är inte ett antal dagar mellan 1 och {LongestReply}.");
        return DefaultReply;
    }
}
