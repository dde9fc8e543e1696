using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Subscribing;

namespace SigKunskap.Tests.Features.Subscribing;

/// <summary>Somebody asks for letters without an account, and gets none before whoever reads mail at the address has said yes.</summary>
public sealed class AskForLettersTests : SubscribingTest
{
    private const string Form = "main form";

    [Theory]
    [InlineData(MadeUpLibrary.Whole, "sidan ”Vem behöver samtycka?”")]
    [InlineData("/vagledning/samtycke", "ämnet ”Samtycke”")]
    [InlineData("/lagrum/sol/19/1", "paragrafen 19 kap. 1 § SoL")]
    [InlineData(MadeUpLibrary.Tool, "verktyget ”")]
    public async Task From_what_is_read_to_letters_about_it(string address, string name)
    {
        using var visitor = new Visitor(App);
        var form = await visitor.Go((await visitor.Go(address)).QuerySelector("main a[href^='/brev/folj?']")!.GetAttribute("href")!);
        var sent = await visitor.Send(form, Form, ("epost", " Rut@Example.se "), ("takt", "Weekly"));
        Assert.Equal("Titta i din e-post", sent.QuerySelector("h1")!.TextContent);
        await Eventually.IsSo(() => Mails.To(Rut).Count == 1);

        var mail = Mails.To(Rut)[0];
        Assert.Contains(name, mail.Text, StringComparison.Ordinal);
        var page = await visitor.Go(mail.Text[mail.Text.IndexOf("/brev/bekrafta/", StringComparison.Ordinal)..].Split((char[])['\r', '\n'])[0]);
        Assert.Equal(0, await Read(db => db.Subscribers.CountAsync(Cancel)));
        Assert.Contains("måndagar", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no-store", visitor.CacheControl, StringComparison.Ordinal);
        var own = await visitor.Send(page, Form);

        Assert.Equal(address, own.QuerySelector(".news h3 a")!.GetAttribute("href"));
        Assert.Equal("Weekly", own.QuerySelector("select option[selected]")!.GetAttribute("value"));
        Assert.Equal(Pace.Weekly, (await Read(db => db.Subscriptions.SingleAsync(Cancel))).Pace);
    }

    /// <summary>Mail scanners open every link, and some of them with HEAD.</summary>
    [Fact]
    public async Task Opening_the_link_says_yes_to_nothing()
    {
        var link = await LinkTo(Rut, Page);
        using var looked = await App.Ask(link, HttpMethod.Head);
        for (var time = 0; time < 3; time++)
            await App.Page(link);

        Assert.Equal(0, await Read(db => db.Subscriptions.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_answer_is_the_same_for_an_address_that_follows_the_page_already_and_for_one_that_had_its_share_of_links()
    {
        await Follows(Rut, Page);
        for (var link = 0; link < AskForLetters.MostToAddress; link++)
            await LinkTo(Sten, Page);
        var told = new List<string>();
        foreach (var address in new[] { Rut, Sten, "ny@example.se" })
        {
            using var visitor = new Visitor(App);
            told.Add((await visitor.Send(await visitor.Go("/brev/folj?sida=samtycke/vem-samtycker"), Form, ("epost", address), ("takt", "Daily"))).QuerySelector("main")!.TextContent);
        }

        Assert.Single(told.Distinct());
        await Eventually.IsSo(() => Mails.To("ny@example.se").Count == 1 && Mails.To(Rut).Count == 2);
        Assert.Equal(AskForLetters.MostToAddress, Mails.To(Sten).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rut")]
    [InlineData("rut@example")]
    [InlineData("rut@example.se, sten@example.se")]
    [InlineData("rut@example.se\r\nBcc: sten@example.se")]
    [InlineData("Rut <rut@example.se>")]
    [InlineData("rût@example.se")]
    public async Task What_is_no_address_is_refused_in_one_sentence_and_stays_in_the_field(string typed)
    {
        using var visitor = new Visitor(App);
        var page = await visitor.Send(await visitor.Go("/brev/folj?amne=samtycke"), Form, ("epost", typed), ("takt", "Daily"));

        Assert.Contains("Skriv en hel e-postadress", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Daily", page.QuerySelector("input[checked]")!.GetAttribute("value"));
        Assert.Equal(0, await Read(db => db.SubscriptionRequests.CountAsync(Cancel)));
        Assert.Equal(0, await Read(db => db.OutgoingMails.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?sida=samtycke/finns-inte")]
    [InlineData("?amne=hittepa")]
    [InlineData("?lagrum=sol/99/1")]
    [InlineData("?verktyg=hittepa")]
    [InlineData("?rum=alla")]
    [InlineData("?ord=samtycke")]
    [InlineData("?omrade=exempelby")]
    [InlineData("?uppdrag=late-reply")]
    [InlineData("?sida=samtycke/vem-samtycker&amne=samtycke")]
    public Task What_there_is_not_and_what_is_not_open_cannot_be_followed(string query) => App.Page($"/brev/folj{query}", 404);

    [Fact]
    public async Task A_link_works_once_and_for_two_days()
    {
        var (first, second) = (await LinkTo(Rut, Page), await LinkTo(Rut, Section));
        using var visitor = new Visitor(App);
        var page = await visitor.Go(first);
        await visitor.Send(page, Form);
        await visitor.Send(page, Form);
        Assert.Equal(404, visitor.Status);
        App.Clock.Advance(TimeSpan.FromHours(48));
        await App.Page(second, 404);
        await App.Get<SubscriptionClock>().Tick(Cancel);

        Assert.Equal([FollowKind.Page], await Read(db => db.Subscriptions.Select(wish => wish.Kind).ToListAsync(Cancel)));
        Assert.Equal(0, await Read(db => db.SubscriptionRequests.CountAsync(Cancel)));
        Assert.Equal(0, await Read(db => db.OutgoingMails.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_database_holds_no_key_that_opens_a_link()
    {
        var key = (await LinkTo(Rut, Page)).Split('/')[^1];
        await Settled();

        var (request, mail) = (await Read(db => db.SubscriptionRequests.SingleAsync(Cancel)), await Read(db => db.OutgoingMails.SingleAsync(Cancel)));
        Assert.NotEqual(key, request.KeyHash);
        Assert.DoesNotContain(key, mail.Key, StringComparison.Ordinal);
        Assert.Null(mail.Sealed);
    }

    [Fact]
    public async Task One_source_sends_no_more_than_so_many_in_a_minute_and_keeps_what_it_typed()
    {
        using var visitor = new Visitor(App) { FetchSite = "same-origin" };
        var page = await visitor.Go("/brev/folj?amne=samtycke");
        for (var number = 0; number < 7; number++)
            page = await visitor.Send(await visitor.Go("/brev/folj?amne=samtycke"), Form, ("epost", $"r{number}@example.se"), ("takt", "Daily"));

        Assert.Equal(429, visitor.Status);
        Assert.Equal("r6@example.se", page.QuerySelector("#epost")!.GetAttribute("value"));
        Assert.Equal(6, await Read(db => db.SubscriptionRequests.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Two_links_of_one_address_opened_at_the_same_moment_are_one_subscriber()
    {
        string[] links = [await LinkTo(Rut, Page), await LinkTo(Rut, Section), await LinkTo(Rut, Tool)];
        var said = await Task.WhenAll(links.Select(link => Task.Run(() => App.Get<ConfirmLetters>().For(link.Split('/')[^1], Cancel), Cancel)));

        Assert.Single(said.Select(answer => answer!.Subscriber).Distinct());
        Assert.Equal(3, await Read(db => db.Subscriptions.CountAsync(Cancel)));
    }
}

/// <summary>Without a mail server nobody is asked for an address.</summary>
public sealed class LettersOffTests : WebTest
{
    [Fact]
    public async Task The_form_is_not_there_and_the_page_says_why()
    {
        var page = await App.Page("/brev/folj?amne=samtycke");

        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("skickar inga brev", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
    }
}
