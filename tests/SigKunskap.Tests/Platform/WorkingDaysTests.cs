using System.Globalization;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Platform;

public class WorkingDaysTests
{
    private const string File = "Platform/Specs/arbetsdagar.md";

    public static TheoryData<string, string> Holidays => Spec.Pairs(File, "Lediga vardagar");

    public static TheoryData<string, string> Promises => Spec.Pairs(File, "Svar utlovas");

    [Theory, MemberData(nameof(Holidays))]
    public void A_year_has_the_weekdays_off_that_the_calendar_says(string year, string days)
    {
        var first = new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), 1, 1);
        var off = Enumerable.Range(0, first.AddYears(1).DayNumber - first.DayNumber).Select(first.AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !WorkingDays.Is(day));

        Assert.Equal(days.Split(' '), off.Select(day => $"{day.Day}/{day.Month}"));
    }

    [Theory, MemberData(nameof(Promises))]
    public void An_answer_is_promised_after_three_working_days(string asked, string by) => Assert.Equal(Day(by), WorkingDays.After(Day(asked), 3));

    /// <summary>The day after the promised one, the question has waited too long; on the day itself it has not.</summary>
    [Theory, MemberData(nameof(Promises))]
    public void A_question_has_waited_too_long_when_the_promised_day_is_over(string asked, string by)
    {
        var lastMoment = StockholmTime.StartOf(Day(asked).AddDays(1)).AddTicks(-1);

        Assert.True(lastMoment >= WorkingDays.Before(Day(by), 3));
        Assert.True(lastMoment < WorkingDays.Before(Day(by).AddDays(1), 3));
    }

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

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
