using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Areas.Questions;
using SigKunskap.Web.Features.Network.Discussions;

namespace SigKunskap.Tests.Features.Network.Areas;

/// <summary>A question is put to a function in an area: all in the room read it, those who hold the function see it on their first page.</summary>
public sealed class AskAreaTests : AreasTest
{
    private const string Ask = "/natverk/ny?till=annanby", Title = "Hur tar ni samtycke av den som fyllt arton?";

    [Fact]
    public async Task A_question_to_an_area_goes_to_those_who_hold_the_function_and_stands_on_the_areas_page()
    {
        await Areas();
        var page = await Mia.Go(Ask);
        Assert.Equal("Fråga till Annanby", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["kontaktperson", "samordnare"], page.QuerySelectorAll("[name=funktion]").Select(box => box.GetAttribute("value")));
        Assert.Null(page.QuerySelector("[name=slag]"));

        var asked = await Put(Mia, "kontaktperson");

        Assert.Contains("Fråga till Annanby (kontaktperson)", Text(asked), StringComparison.Ordinal);
        Assert.Contains("Svar utlovas senast", Text(asked), StringComparison.Ordinal);
        Assert.DoesNotContain("anders", asked.QuerySelector("main")!.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([Title], (await Anders.Go("/natverk")).QuerySelectorAll("section:has(#till-dig) a").Select(link => link.TextContent));
        Assert.Contains("Hela nätverket, till Annanby", Text(await Kim.Go("/natverk")), StringComparison.Ordinal);
        Assert.Contains("1 fråga i rum som du är med i, 1 väntar på svar.", Text(await Kim.Go(Annanby)), StringComparison.Ordinal);
        Assert.Contains("Väntar på svar", (await Kim.Go(Annanby)).QuerySelector("#fragor li")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Kim.Go(Exempelby)).QuerySelector("#fragor"));

        await Anders.Send(await Anders.Go(Mia.At), "#svara form", ("text", "Den unge skriver under själv."));

        Assert.Contains("Besvarad", (await Kim.Go(Annanby)).QuerySelector("#fragor li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ingen väntar på svar", Text(await Kim.Go(Annanby)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_reads_whom_it_is_put_to_and_is_led_to_no_page_they_do_not_see()
    {
        await Areas();
        await Put(Mia, "samordnare");

        var page = await Gunn.Go(Mia.At);

        Assert.Contains("Fråga till Annanby (samordnare)", Text(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"main a[href='{Annanby}']"));
        Assert.NotNull((await Kim.Go(Mia.At)).QuerySelector($"main a[href='{Annanby}']"));
    }

    [Fact]
    public async Task What_is_typed_and_whom_it_is_for_stay_when_it_is_shown_stopped_or_saved()
    {
        await Areas();
        var shown = await Mia.Send(await Mia.Go(Ask), "main form", ("funktion", "samordnare"), ("rubrik", Title), ("text", "Vi undrar."), ("gor", "visa"));
        Assert.Equal("/natverk/ny?till=annanby", Mia.At);
        Assert.Equal("samordnare", shown.QuerySelector("[name=funktion][checked]")!.GetAttribute("value"));
        Assert.Equal("/natverk/ny?till=annanby", shown.QuerySelector("main form")!.GetAttribute("action"));

        var stopped = await Mia.Send(await Mia.Go(Ask), "main form", ("funktion", "samordnare"), ("rubrik", Title), ("text", "Ring 070-174 06 05."), ("gor", "skicka"));
        Assert.Equal("samordnare", stopped.QuerySelector("[name=funktion][checked]")!.GetAttribute("value"));
        Assert.Contains("Ring 070", stopped.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);

        await Mia.Send(await Mia.Go(Ask), "main form", ("funktion", "samordnare"), ("rubrik", Title), ("text", "Vi undrar."), ("gor", "utkast"));
        Assert.Equal("/natverk/ny?till=annanby", Mia.At);
        Assert.Equal("/natverk/ny?till=annanby", (await Mia.Go("/natverk/utkast")).QuerySelector("main h3 a")!.GetAttribute("href"));
        Assert.Contains($"Till Annanby: {Title}", Text(await Mia.Go("/natverk/utkast")), StringComparison.Ordinal);
        Assert.Equal("samordnare", (await Mia.Go(Ask)).QuerySelector("[name=funktion][checked]")!.GetAttribute("value"));
        Assert.Equal("", (await Mia.Go("/natverk/ny")).QuerySelector("textarea")!.TextContent.Trim());

        await Put(Mia, "samordnare");
        Assert.Contains("Inga utkast", Text(await Mia.Go("/natverk/utkast")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_that_is_not_there_answers_so_and_gives_back_what_was_typed()
    {
        await Areas();
        await Mia.Go("/natverk/ny?till=finns-inte");
        Assert.Equal(404, Mia.Status);
        var page = await Mia.Go(Ask);
        await using (var db = await Db())
            await db.Areas.Where(area => area.Slug == "annanby").ExecuteUpdateAsync(set => set.SetProperty(area => area.Slug, "nyttnamn"), Cancel);

        var gone = await Mia.Send(page, "main form", ("funktion", "samordnare"), ("rubrik", Title), ("text", "Vi undrar."), ("gor", "skicka"));

        Assert.Equal(404, Mia.Status);
        Assert.Equal("Vi undrar.", gone.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task It_is_put_only_where_the_area_can_read_it_and_to_a_function_that_somebody_holds()
    {
        await Areas();
        var (mia, write) = (await PersonOf("mia@example.se"), App.Get<Write>());
        Assert.Equal(["alla"], (await App.Get<AskArea>().Find(mia, "annanby", Cancel))!.Rooms.Select(room => room.Slug));
        Assert.Equal(["alla", "lan-norrbottens-lan", "omrade-exempelby"], (await App.Get<AskArea>().Find(mia, "exempelby", Cancel))!.Rooms.Select(room => room.Slug));

        var unread = await write.For(mia, Start("omrade-exempelby", new("annanby", "samordnare")), Cancel);
        Assert.Contains("Välj ett rum som Annanby också är med i", Assert.Single(unread.Mistakes), StringComparison.Ordinal);
        var nobody = await write.For(mia, Start("alla", new("annanby", "rektor")), Cancel);
        Assert.Contains("Välj vem i Annanby", Assert.Single(nobody.Mistakes), StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Equal(0, await db.Discussions.CountAsync(Cancel));
    }

    [Fact]
    public async Task Of_many_who_hold_the_function_five_get_it_no_guest_does_and_the_feed_tells_of_it_once()
    {
        await Areas();
        var annanby = await IdOf("annanby");
        for (var number = 1; number <= 6; number++)
            await Member(annanby, $"m{number}@example.se");
        await Member(annanby, "gast@example.se", MembershipRole.Guest, SigKunskap.Web.Platform.StockholmTime.Today(App.Clock).AddDays(30));
        var (mia, start) = (await PersonOf("mia@example.se"), Start("alla", new("annanby", "Samordnare")));

        var answer = await App.Get<Write>().For(mia, start, Cancel);
        Assert.Equal(answer.Discussion, (await App.Get<Write>().For(mia, start, Cancel)).Discussion);

        await using var db = await Db();
        Assert.Equal(Offer.Most, await db.Offers.CountAsync(Cancel));
        Assert.False(await db.Offers.AnyAsync(o => db.Members.Any(m => m.Id == o.MemberId && m.Email == "gast@example.se"), Cancel));
        Assert.Equal([$"annanby/{answer.Discussion}"], await db.Changes.Where(change => change.Kind == AskArea.Asked).Select(change => change.Subject).ToListAsync(Cancel));
        Assert.True((await db.Discussions.SingleAsync(Cancel)).IsQuestion);
    }

    [Fact]
    public async Task An_area_without_members_can_be_asked_and_the_form_says_that_nobody_is_there()
    {
        await Areas();
        await Area("Tomby");

        var page = await Mia.Go("/natverk/ny?till=tomby");
        Assert.Contains("Ingen annan i Tomby är med i nätverket just nu.", Text(page), StringComparison.Ordinal);
        var asked = await Mia.Send(page, "main form", ("rubrik", Title), ("text", "Vi undrar."), ("gor", "skicka"));

        Assert.Contains("Fråga till Tomby", Text(asked), StringComparison.Ordinal);
        Assert.Contains("1 väntar på svar", Text(await Kim.Go("/natverk/verksamheter/tomby")), StringComparison.Ordinal);
    }

    private static Write.Start Start(string room, AskArea.Target to) => new(room, false, Title, "Vi undrar.", "", false, Guid.NewGuid(), null) { To = to };

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Put(Visitor by, string function)
    {
        var page = await by.Send(await by.Go(Ask), "main form", ("funktion", function), ("rubrik", Title), ("text", "Vi undrar."), ("gor", "skicka"));
        Assert.StartsWith("/natverk/diskussioner/", by.At, StringComparison.Ordinal);
        return page;
    }

    private async Task<int> IdOf(string slug)
    {
        await using var db = await Db();
        return await db.Areas.Where(area => area.Slug == slug).Select(area => area.Id).SingleAsync(Cancel);
    }

    private Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
