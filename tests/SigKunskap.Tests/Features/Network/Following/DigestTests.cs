using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Following;

namespace SigKunskap.Tests.Features.Network.Following;

/// <summary>Collected mails: one in the morning with everything, or none.</summary>
public sealed class DigestTests : MailTest
{
    /// <summary>Noon on a Monday.</summary>
    private static readonly DateTimeOffset Monday = DatedClock.Today;

    [Fact]
    public async Task Everything_since_the_last_morning_comes_in_one_mail_at_seven()
    {
        await Follow(Mia, FollowKind.Room, "alla", Pace.Daily);
        await Follow(Mia, FollowKind.Tag, "skola", Pace.Daily);
        await Start(title: "Första frågan");
        await Start("omrade-exempelby", "Andra frågan", "skola");
        await Noted();
        await Morning(Swedish(Monday, 1, "06:59"));
        Assert.Empty(Mails.To(Mia));
        await Morning(Swedish(Monday, 1, "07:00"));
        await Morning(Swedish(Monday, 1, "07:01"));

        var mail = Assert.Single(Mails.To(Mia));
        Assert.Equal("Nytt i det du följer 24 november 2026", mail.Subject);
        Assert.Contains("Första frågan", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Andra frågan", mail.Text, StringComparison.Ordinal);
        Assert.Contains("du följer rummet Hela nätverket", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_followed_weekly_waits_for_monday_and_shares_the_mail_with_the_daily()
    {
        await Follow(Mia, FollowKind.Room, "alla", Pace.Weekly);
        await Follow(Mia, FollowKind.Area, "exempelby", Pace.Daily);
        await Start(title: "Veckans fråga");
        await Noted();
        for (var day = 1; day < 7; day++)
            await Morning(Swedish(Monday, day, "07:30"));
        Assert.Empty(Mails.To(Mia));
        await Start("omrade-exempelby", "Dagens fråga");
        await Noted();
        await Morning(Swedish(Monday, 7, "07:00"));

        var mail = Assert.Single(Mails.To(Mia));
        Assert.Contains("Veckans fråga", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Dagens fråga", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_saturday_and_sunday_there_is_no_mail()
    {
        await Follow(Mia, FollowKind.Room, "alla", Pace.Daily);
        App.Clock.Set(Swedish(Monday, 4, "12:00"));
        await Start();
        await Noted();
        await Morning(Swedish(Monday, 5, "12:00"));
        await Morning(Swedish(Monday, 6, "12:00"));
        Assert.Empty(Mails.To(Mia));
        await Morning(Swedish(Monday, 7, "07:00"));

        Assert.Single(Mails.To(Mia));
    }

    [Fact]
    public async Task With_nothing_new_there_is_no_mail()
    {
        await Follow(Mia, FollowKind.Room, "alla", Pace.Daily);
        await Morning(Swedish(Monday, 1, "07:00"));

        await using var db = await Db();
        Assert.Empty(await db.OutgoingMails.ToListAsync(Cancel));
    }

    /// <summary>Sweden changes to summer time on 28 March 2027; it came back from it on 25 October 2026.</summary>
    [Theory]
    [InlineData(2027, 3, 26, "2027-03-29 05:00")]
    [InlineData(2026, 10, 23, "2026-10-26 06:00")]
    public async Task Across_the_change_of_the_clock_there_is_one_mail_at_seven(int year, int month, int day, string first)
    {
        App.Clock.Set(new(year, month, day, 12, 0, 0, TimeSpan.Zero));
        await Follow(Mia, FollowKind.Room, "alla", Pace.Daily);
        await Follow(Mia, FollowKind.Tag, "skola", Pace.Weekly);
        await Start(tags: "skola");
        await Noted();
        var end = App.Clock.GetUtcNow().AddDays(4);
        for (var now = App.Clock.GetUtcNow(); now < end; now = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero).AddHours(1))
        {
            App.Clock.Set(now);
            await App.Get<MakeDigests>().For(Cancel);
        }

        await using var db = await Db();
        Assert.Equal([first], (await db.OutgoingMails.Select(m => m.WrittenAt).ToListAsync(Cancel)).Select(at => at.ToString("yyyy-MM-dd HH:00", System.Globalization.CultureInfo.InvariantCulture)));
        App.Clock.Set(end);
        await Settled();
        Assert.Single(Mails.To(Mia));
    }

    [Fact]
    public async Task Two_nodes_at_the_same_moment_make_one_mail()
    {
        await Follow(Mia, FollowKind.Room, "alla", Pace.Daily);
        await Start();
        await Noted();
        App.Clock.Set(Swedish(Monday, 1, "07:00"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => App.Get<MakeDigests>().For(Cancel), Cancel)));
        await Settled();

        Assert.Single(Mails.To(Mia));
    }

    /// <summary>In winter Sweden is an hour ahead.</summary>
    private static DateTimeOffset Swedish(DateTimeOffset from, int days, string time) => new(DateOnly.FromDateTime(from.Date).AddDays(days).ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromHours(1));
}
