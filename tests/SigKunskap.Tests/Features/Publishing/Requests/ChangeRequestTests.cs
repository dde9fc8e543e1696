using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Account;

namespace SigKunskap.Tests.Features.Publishing.Requests;

/// <summary>From a reader's request to the edition that has the change, in the browsers of those it concerns.</summary>
public sealed class ChangeRequestTests : RequestTest
{
    [Fact]
    public async Task From_the_paragraph_to_the_edition_that_has_the_change()
    {
        var reader = At("besökare");
        var cite = (await reader.Go(MadeUpLibrary.Whole)).QuerySelector("#p3 .cite")!.GetAttribute("href")!;
        var form = await reader.Go((await reader.Go(cite)).QuerySelector("main a[href*='/andring?']")!.GetAttribute("href")!);
        Assert.Contains("Fråga den unge först", form.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        var thanks = await reader.Send(form, "main form", ("vad", Title), ("varfor", Text));
        var own = reader.At.Split('?')[0];
        Assert.Contains("Mottagen", Plain(thanks.Body!.TextContent), StringComparison.Ordinal);
        Assert.DoesNotContain(Text, thanks.Body.TextContent, StringComparison.Ordinal);

        var office = await At("wilma").Go("/redaktion");
        Assert.Contains("Begärda ändringar (1)", office.Body!.TextContent, StringComparison.Ordinal);
        var list = await At("wilma").Go("/redaktion/andringsbegaran");
        var page = await At("wilma").Go(list.QuerySelector(".news a")!.GetAttribute("href")!);
        page = await At("wilma").Send(page, "#visa", ("gor", "ja"));
        page = await At("wilma").Send(page, "#besluta", ("gor", "andra"), ("skal", "Det ska framgå av sidan."));
        page = await At("wilma").Send(page, "#utkast", ("gor", "svara"));
        Assert.Contains("svarar", page.QuerySelector("#utkast")!.TextContent, StringComparison.Ordinal);

        var id = int.Parse(own.Split('/')[^1], null);
        await Linked(id);
        Assert.Contains(Title, await Reads("petra", $"/redaktion/utkast/{(await Request(id)).DraftId}"), StringComparison.Ordinal);
        await Publish();

        var done = await reader.Go(own);
        Assert.Contains(Text, done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Det ska framgå av sidan.", done.Body.TextContent, StringComparison.Ordinal);
        var change = done.QuerySelector(".timeline a")!;
        Assert.Equal($"{MadeUpLibrary.Whole}?utgava=3#p3", change.GetAttribute("href"));
        Assert.Matches("^Ändrad i stycke \\d+, utgåva 3$", change.TextContent);
        Assert.DoesNotContain("wilma", done.Body.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_asked_is_told_what_became_of_it_and_nobody_else_is_told_who_asked()
    {
        var form = await At("medlem").Go($"{MadeUpLibrary.Whole}/andring?stycke=p3");
        await At("medlem").Send(form, "main form", ("vad", Title), ("varfor", Text));
        var id = int.Parse(At("medlem").At.Split('/', '?')[2], null);
        Assert.Equal("", await Step("låta alla läsa", id));
        Assert.Equal("", await Step("sidan ska inte ändras", id));

        await Eventually.IsSo(async () => (await Reads("medlem", "/natverk/nytt")).Contains("Beslutad: ändras inte", StringComparison.Ordinal));
        Assert.DoesNotContain("Svar på en begärd ändring", await Reads("sigge", "/natverk/nytt"), StringComparison.Ordinal);
        foreach (var (who, address) in new[] { ("besökare", $"/andringsbegaran/{id}"), ("besökare", "/andringsbegaran"), ("wilma", $"/redaktion/andringsbegaran/{id}"), ("wilma", "/redaktion/andringsbegaran?visa=klara") })
            Assert.DoesNotContain("mia", await Reads(who, address), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Text, System.Text.Encoding.UTF8.GetString(await App.Get<TakeAll>().For(await PersonOf("mia@example.se"), Cancel)), StringComparison.Ordinal);

        await At("medlem").Send(await At("medlem").Go("/konto/lamna"), "main form");
        Assert.Null((await Request(id)).AskedById);
        Assert.Equal(Text, (await Request(id)).Text);
    }

    [Fact]
    public async Task What_points_out_somebody_is_kept_neither_as_a_request_nor_as_a_reason()
    {
        var reader = At("besökare");
        var told = await reader.Send(await reader.Go($"{MadeUpLibrary.Whole}/andring"), "main form", ("vad", Title), ("varfor", "Ring mig på 070-174 06 35."));
        Assert.Contains("Ingenting är skickat", told.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ring mig på 070-174 06 35.", told.QuerySelector("#varfor")!.TextContent);
        told = await reader.Send(told, "main form", ("varfor", "Gäller det Ali på Björkskolan?"));
        Assert.NotNull(told.QuerySelector("input[name=ingen]"));
        await using (var db = await Db())
            Assert.Equal(0, await db.ChangeRequests.CountAsync(Cancel));
        await reader.Send(told, "main form", ("ingen", "1"));
        Assert.StartsWith("/andringsbegaran/", reader.At, StringComparison.Ordinal);

        var id = await Asked();
        var page = await At("wilma").Send(await At("wilma").Go($"/redaktion/andringsbegaran/{id}"), "#besluta", ("gor", "inte"), ("skal", "Ring 070-174 06 35."));
        Assert.Contains("Skälet blir offentligt", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ring 070-174 06 35.", page.QuerySelector("#besluta #skal")!.TextContent);
        Assert.Equal(ChangeRequestState.Received, (await Request(id)).State);
    }

    [Fact]
    public async Task Of_two_editors_who_decide_at_once_one_is_told_to_read_again()
    {
        var id = await Asked();
        var (wilma, walter) = (await At("wilma").Go($"/redaktion/andringsbegaran/{id}"), await At("walter").Go($"/redaktion/andringsbegaran/{id}"));

        await At("wilma").Send(wilma, "#besluta", ("gor", "andra"), ("skal", "Ja."));
        var late = await At("walter").Send(walter, "#besluta", ("gor", "inte"), ("skal", "Nej, för det är olika."));

        Assert.Contains("Någon annan har gått vidare", late.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Nej, för det är olika.", late.QuerySelector("#besluta #skal")!.TextContent);
        Assert.Equal(ChangeRequestState.WillChange, (await Request(id)).State);
        await At("wilma").Send(await At("wilma").Go($"/redaktion/andringsbegaran/{id}"), "#ta-bort");
        await At("walter").Send(late, "#besluta", ("gor", "inte"), ("skal", "Nej."));
        Assert.Equal(404, At("walter").Status);
    }

    [Fact]
    public async Task A_page_and_a_member_ask_for_so_many_and_are_told_when_it_is_enough()
    {
        var mia = (await PersonOf("mia@example.se")).Id;
        for (var number = 0; number < AskForChange.MostOfOneADay; number++)
            await Asked(by: mia);
        Assert.Contains("i morgon", Assert.Single((await App.Get<AskForChange>().For(new(Whole, 2, null, Title, Text) { AskedBy = mia }, Cancel)).Mistakes), StringComparison.Ordinal);
        for (var number = AskForChange.MostOfOneADay; number < AskForChange.MostWaitingOnPage; number++)
            await Asked();
        Assert.Contains("inga fler tas emot", Assert.Single((await App.Get<AskForChange>().For(new(Whole, 2, null, Title, Text), Cancel)).Mistakes), StringComparison.Ordinal);
        Assert.Equal(20, (await At("wilma").Go("/redaktion/andringsbegaran")).QuerySelectorAll(".news > li").Length);
        Assert.Equal(20, (await At("wilma").Go("/redaktion/andringsbegaran?sida=5")).QuerySelectorAll(".news > li").Length);
    }

    [Theory]
    [InlineData("/andringsbegaran?om=samtycke/finns-inte")]
    [InlineData("/andringsbegaran?sida=2")]
    [InlineData("/andringsbegaran/999999")]
    [InlineData($"{MadeUpLibrary.Whole}/andring?stycke=p99")]
    [InlineData("/vagledning/samtycke/finns-inte/andring")]
    public async Task What_there_is_not_is_not_found(string address) => await App.Page(address, 404);

    [Fact]
    public async Task A_request_that_grew_out_of_a_discussion_says_so_to_editors_and_not_to_others()
    {
        var id = (await App.Get<AskForChange>().For(new(Whole, 2, null, Title, Text) { Source = (ChangeRequestSource.Discussion, 7) }, Cancel)).Id!.Value;
        Assert.Equal("", await Step("låta alla läsa", id));

        Assert.NotNull((await At("wilma").Go($"/redaktion/andringsbegaran/{id}")).QuerySelector("a[href='/natverk/diskussioner/7']"));
        Assert.DoesNotContain("diskussion", (await App.Page($"/andringsbegaran/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
