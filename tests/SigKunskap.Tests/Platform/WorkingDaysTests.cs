using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Platform;

public class WorkingDaysTests
{
    /// <summary>Asked on the day before, a question has had three whole working days; asked on the day itself, it has not.</summary>
    [Theory]
    [InlineData("2026-11-27", "2026-11-24")]
    [InlineData("2026-11-26", "2026-11-23")]
    [InlineData("2026-11-25", "2026-11-20")]
    [InlineData("2026-11-24", "2026-11-19")]
    [InlineData("2026-11-23", "2026-11-18")]
    [InlineData("2026-11-22", "2026-11-18")]
    [InlineData("2026-11-21", "2026-11-18")]
    public void Saturdays_and_sundays_are_not_counted(string today, string before) =>
        Assert.Equal(StockholmTime.StartOf(Day(before)), WorkingDays.Before(Day(today), 3));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
