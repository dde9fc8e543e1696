using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Subscribing;

namespace SigKunskap.Tests.Features.Subscribing;

/// <summary>What the letters say, when they come, and that each comes once.</summary>
public sealed class LetterTests : SubscribingTest
{
    [Fact]
    public async Task A_letter_says_what_changed_what_to_do_why_it_came_and_how_to_stop()
    {
        await Follows(Rut, Page);
        await Publishes();
        await Settled();

        var letter = Assert.Single(Letters(Rut));
        Assert.Contains("Svaret gäller i ett år. Det här behöver du göra: Skaffa ett block.", letter.Text, StringComparison.Ordinal);
        Assert.Matches("Ändrad vägledning: Vem behöver samtycka\\?\\s+(Lagen ändrad|Ändrat innehåll)\\. ", letter.Text);
        Assert.Contains(MadeUpLibrary.Whole, letter.Text, StringComparison.Ordinal);
        Assert.Contains("Du får det här brevet för att du följer sidan ”Vem behöver samtycka?”.", letter.Text, StringComparison.Ordinal);
        Assert.Contains(letter.Stop!, letter.Text, StringComparison.Ordinal);
        Assert.Contains("/brev/mina/", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happened_before_the_yes_is_not_told_and_the_page_is_told_once_though_two_of_its_followers_are_the_same()
    {
        await Publishes("Före.");
        await Settled();
        await Follows(Rut, Page);
        await Follows(Rut, Section, Pace.Weekly);
        await Publishes("Efter.");
        await Settled();
        await Morning(DatedClock.Today.AddDays(7));

        Assert.Contains("Efter.", Assert.Single(Letters(Rut)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collected_letters_come_on_working_mornings_or_on_mondays_with_everything_since()
    {
        await Follows(Rut, Page, Pace.Daily);
        await Follows(Rut, Tool, Pace.Weekly);
        await Follows(Sten, Page, Pace.Weekly);
        foreach (var words in new[] { "Första ändringen.", "Andra ändringen." })
            await Publishes(words);
        await Settled();
        Assert.Empty(Letters(Rut));
        await Morning(new(2026, 11, 24, 6, 1, 0, TimeSpan.Zero));
        await Morning(new(2026, 11, 24, 6, 2, 0, TimeSpan.Zero));

        var letter = Assert.Single(Letters(Rut));
        Assert.Equal("Nytt i det du följer 24 november 2026", letter.Subject);
        Assert.Contains("Första ändringen.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Andra ändringen.", letter.Text, StringComparison.Ordinal);
        Assert.Empty(Letters(Sten));
        await Morning(new(2026, 11, 30, 6, 1, 0, TimeSpan.Zero));
        Assert.Single(Letters(Sten));
        Assert.Single(Letters(Rut));
    }

    [Fact]
    public async Task Four_nodes_that_read_the_same_changes_and_the_same_morning_write_one_letter_each()
    {
        await Follows(Rut, Page);
        await Follows(Sten, Page, Pace.Daily);
        await Publishes();
        await Settled();
        var changes = await Read(db => db.Changes.AsNoTracking().ToListAsync(Cancel));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Node().Take(changes, Cancel), Cancel)));
        App.Clock.Set(new(2026, 11, 24, 6, 1, 0, TimeSpan.Zero));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => App.Get<SubscriptionClock>().Tick(Cancel), Cancel)));
        await Settled();

        Assert.Single(Letters(Rut));
        Assert.Single(Letters(Sten));
    }

    /// <summary>A page with many followers is noted in several transactions; a node that dies between them leaves the rest to whoever reads the change again.</summary>
    [Fact]
    public async Task A_page_with_many_followers_is_told_to_each_once_though_the_node_died_half_way()
    {
        await Follows(Rut, Page);
        const int many = 1_200;
        await Read(async db =>
        {
            var now = App.Clock.GetUtcNow().UtcDateTime;
            db.Subscriptions.AddRange(Enumerable.Range(0, many).Select(number => new Web.Data.Subscribing.Subscription { Subscriber = new() { Address = $"n{number}@example.se" }, Kind = Page.Kind, Target = Page.Target, Pace = Pace.Weekly, Since = now }));
            return await db.SaveChangesAsync(Cancel);
        });
        await Publishes();
        await Settled();
        await Read(db => db.SubscriberNotices.Where(n => n.SubscriberId % 3 == 0).ExecuteDeleteAsync(Cancel));
        var changes = await Read(db => db.Changes.AsNoTracking().ToListAsync(Cancel));
        await Node().Take(changes, Cancel);
        await Node().Take(changes, Cancel);

        Assert.Equal(many + 1, await Read(db => db.SubscriberNotices.Select(n => n.SubscriberId).Distinct().CountAsync(Cancel)));
        Assert.Equal(many + 1, await Read(db => db.SubscriberNotices.CountAsync(Cancel)));
    }

    private SubscriberNoticeWriter Node() => new(App.Get<IDbContextFactory<Web.Data.SigKunskapDb>>(), App.Get<IEnumerable<Web.Platform.News.IOpenNews>>(), App.Get<Web.Platform.Mail.MailSettings>(), App.Clock);
}
