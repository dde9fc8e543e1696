using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Newsletters;
using SigKunskap.Web.Features.Newsletter.Editing;
using SigKunskap.Web.Features.Publishing;

namespace SigKunskap.Tests.Features.Newsletter;

/// <summary>From an empty issue to one that everybody reads, in the browser, by two people.</summary>
public sealed class MakeNewsletterTests : NewsletterTest
{
    [Fact]
    public async Task One_publisher_puts_it_together_and_another_sends_it()
    {
        await Subscribe(2);
        await App.Get<PublishEdition>().For(Whole, MadeUpLibrary.NewestOfWhole.Replace("text: Svaret ska nu skrivas ned.", "text: Svaret gäller i ett år.", StringComparison.Ordinal), Cancel);
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == 3);
        var petra = At("petra");
        var page = await petra.Send(await petra.Go("/redaktion/nyhetsbrev"), "main form");
        var path = petra.At;
        page = await petra.Send(page, "form[action$='" + path + "']:has([name=utgava])", ("utgava", "samtycke/vem-samtycker@3"));
        Assert.Contains("Vem behöver samtycka?", page.QuerySelector(".news")!.TextContent, StringComparison.Ordinal);
        page = await petra.Send(page, "main form:has([name=rubrik])", ("rubrik", "Nytt om svar"), ("inledning", "Hej på er."));
        page = await petra.Send(await petra.Go($"{path}/inslag/nytt?del=Areas"), "main form", ("rubrik", "Exempelby visar sin lokal"), ("text", "Kom och **titta**."), ("lank", "https://exempelby.example/lokal"));
        Assert.DoesNotContain(page.QuerySelectorAll("button"), button => button.TextContent.Contains("Godkänn", StringComparison.Ordinal));
        page = await petra.Send(page, "main form:has(button[value=prov])", ("gor", "prov"));
        await Settled();
        Assert.Equal(("petra@example.se", "Prov: Nytt om svar"), (Assert.Single(Mails.All).To, Mails.All[0].Subject));
        await petra.Send(page, "main form:has(button[value=prov])", ("gor", "foresla"));

        var ulf = At("ulf");
        var preview = (await ulf.Go($"{path}/forhandsvisa")).QuerySelector("main")!;
        Assert.Equal(["Nytt i vägledningen", "Från områdena"], preview.QuerySelectorAll("article h2").Select(heading => heading.TextContent));
        Assert.Contains("Kom och **titta**.", preview.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("titta", preview.QuerySelector("article strong")!.TextContent);
        await App.Page("/nyhetsbrev/1", 404);
        var done = await ulf.Send(await ulf.Go(path), "main form:has(button[value=godkann])", ("gor", "godkann"));
        Assert.Contains("Numret är godkänt", done.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);

        var issue = await App.Page("/nyhetsbrev/1");
        Assert.Equal("Nytt om svar", issue.QuerySelector("h1")!.TextContent);
        Assert.Equal(MadeUpLibrary.Whole, issue.QuerySelector("article h3 a")!.GetAttribute("href"));
        Assert.NotNull((await App.Page("/nyhetsbrev")).QuerySelector("main a[href='/nyhetsbrev/1']"));
        Assert.Contains("Exempelby visar sin lokal", await App.Text("/nyhetsbrev.atom"), StringComparison.Ordinal);
        await Eventually.IsSo(() => Mails.All.Count == 3, 30);
        await Settled();
    }

    [Fact]
    public async Task The_letter_says_the_same_in_both_forms_with_whole_addresses_and_the_way_out()
    {
        await Subscribe(1);
        await Approved();
        await App.Get<Web.Features.Newsletter.SendIssue>().Some(Cancel);
        await Settled();

        var mail = Assert.Single(Mails.All);
        var html = new HtmlParser().ParseDocument(mail.Html!);
        Assert.Equal("sv", html.DocumentElement.GetAttribute("lang"));
        Assert.All(html.QuerySelectorAll("a"), link => Assert.StartsWith("http", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(html.QuerySelectorAll("img, script, link, b"));
        foreach (var words in new[] { "Öppen träff om samtycke", "Erbjudanden", "Du får det här brevet för att du har bett om nyhetsbrevet." })
        {
            Assert.Contains(words, html.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(words, mail.Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(mail.Stop!, mail.Text, StringComparison.Ordinal);
        Assert.NotNull(html.QuerySelector($"a[href='{mail.Stop}']"));
        Assert.NotNull(html.QuerySelector("a[href$='/nyhetsbrev/1']"));
    }

    [Fact]
    public async Task A_change_takes_the_proposal_back_and_who_saw_another_text_approves_nothing()
    {
        var id = await Written();
        Does(await Issues.Propose(Of("petra"), id, await Version(id), Cancel));
        var seen = await Version(id);
        Does(await Issues.Describe(Of("ulf"), id, seen, "En annan rubrik", "", false, Cancel));
        Assert.Equal(NewsletterState.Draft, (await Issue(id)).State);

        Assert.Equal(KeepIssue.Lost, Assert.Single((await Issues.Approve(Of("ulf"), id, seen, Cancel))!.Mistakes));
        Assert.Contains("inte föreslaget", Assert.Single((await Issues.Approve(Of("ulf"), id, await Version(id), Cancel))!.Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_proposed_it_cannot_approve_it_and_what_is_approved_never_changes()
    {
        var id = await Written();
        Does(await Issues.Propose(Of("petra"), id, await Version(id), Cancel));
        Assert.Contains("En annan utgivare", Assert.Single((await Issues.Approve(Of("petra"), id, await Version(id), Cancel))!.Mistakes), StringComparison.Ordinal);
        Does(await Issues.Approve(Of("ulf"), id, await Version(id), Cancel));

        Assert.Contains("redan godkänt", Assert.Single((await Issues.Describe(Of("ulf"), id, await Version(id), "Nej", "", false, Cancel))!.Mistakes), StringComparison.Ordinal);
        Assert.Null(await Issues.Drop(Of("petra"), id, await Version(id), Cancel));
    }

    [Theory]
    [InlineData("", "Text", "", "Skriv en rubrik")]
    [InlineData("Rubrik", " ", "", "Skriv vad det handlar om")]
    [InlineData("Rubrik", "Text", "javascript:alert(1)", "Länken ska börja")]
    [InlineData("Rubrik", "Text", "//ond.example", "Länken ska börja")]
    [InlineData("Rubrik", "Text", "http://osaker.example", "Länken ska börja")]
    [InlineData("Rubrik", "Text", "/\\ond.example", "Länken ska börja")]
    [InlineData("Rubrik", "Ring 070-174 06 35.", "", "070-174 06 35")]
    [InlineData("Rubrik", "Ali på Björkskolan är med.", "", "Ali")]
    public async Task What_may_not_stand_there_is_refused_in_words_and_what_was_typed_stays(string heading, string text, string link, string told)
    {
        var id = await Written();
        var page = await At("petra").Send(await At("petra").Go($"/redaktion/nyhetsbrev/{id}/inslag/nytt?del=Areas"), "main form", ("rubrik", heading), ("text", text), ("lank", link));

        Assert.Contains(told, page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((heading, text), (page.QuerySelector("#rubrik")!.GetAttribute("value") ?? "", page.QuerySelector("#text")!.TextContent));
        Assert.Single((await Issue(id)).Items);
    }

    [Fact]
    public async Task Two_who_write_at_the_same_moment_lose_no_word()
    {
        var id = await Written();
        var (first, second) = (await At("petra").Go($"/redaktion/nyhetsbrev/{id}/inslag/nytt"), await At("ulf").Go($"/redaktion/nyhetsbrev/{id}/inslag/nytt"));
        await At("petra").Send(first, "main form", ("rubrik", "Petras"), ("text", "Ett."));
        var told = await At("ulf").Send(second, "main form", ("rubrik", "Ulfs"), ("text", "Två."));
        Assert.Contains("i samma stund", told.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        await At("ulf").Send(told, "main form");

        Assert.Equal(["Petras", "Ulfs", "Öppen träff om samtycke"], (await Issue(id)).Items.Select(item => item.Heading).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Items_are_moved_and_taken_away_and_an_edition_is_offered_once()
    {
        await App.Get<PublishEdition>().For(Whole, MadeUpLibrary.NewestOfWhole.Replace("två exemplar", "tre exemplar", StringComparison.Ordinal), Cancel);
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == 3);
        var id = await Written("Första");
        Does(await Items.Put(Of("ulf"), id, await Version(id), new(null, NewsletterSection.Offers, "Andra", "Text.", ""), Cancel));
        var second = (await Issue(id)).Items.Single(item => item.Heading == "Andra").Id;
        Does(await Items.MoveUp(Of("petra"), id, await Version(id), second, Cancel));
        Assert.Equal(["Andra", "Första"], (await Issue(id)).Items.OrderBy(item => item.Position).Select(item => item.Heading));
        Does(await Items.Remove(Of("petra"), id, await Version(id), second, Cancel));
        Assert.Equal("Första", Assert.Single((await Issue(id)).Items).Heading);

        var fresh = Assert.Single(await App.Get<FreshEditions>().For(id, Cancel), row => row.Path == MadeUpLibrary.Whole);
        Does(await Items.TakeIn(Of("petra"), id, await Version(id), [fresh.Source], Cancel));
        Assert.DoesNotContain(await App.Get<FreshEditions>().For(id, Cancel), row => row.Source == fresh.Source);
        Does(await Issues.Propose(Of("petra"), id, await Version(id), Cancel));
        Does(await Issues.Approve(Of("ulf"), id, await Version(id), Cancel));
        Assert.Empty(await App.Get<FreshEditions>().For((await Issues.Begin(Of("petra"), Cancel))!.Id, Cancel));
    }

    [Fact]
    public async Task An_empty_issue_is_not_proposed_and_one_that_is_not_sent_can_be_thrown_away()
    {
        var id = (await Issues.Begin(Of("petra"), Cancel))!.Id;
        Assert.Contains("tomt", Assert.Single((await Issues.Propose(Of("petra"), id, await Version(id), Cancel))!.Mistakes), StringComparison.Ordinal);
        Does(await Issues.Drop(Of("ulf"), id, await Version(id), Cancel));
        await using var db = await Db();

        Assert.Equal(0, await db.NewsletterIssues.CountAsync(Cancel));
    }
}
