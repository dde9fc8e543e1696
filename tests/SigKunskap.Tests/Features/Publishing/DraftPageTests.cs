using SigKunskap.Web.Features.Publishing.Drafts;

namespace SigKunskap.Tests.Features.Publishing;

/// <summary>A draft's way from beginning to a published edition, through the pages of the office.</summary>
public sealed class DraftPageTests : OfficeTest
{
    [Fact]
    public async Task A_draft_goes_from_begun_to_published_through_the_pages()
    {
        var page = await At("wilma").Send(await At("wilma").Go("/redaktion"), "#borja", ("sida", $"{Whole}"));
        Assert.Equal("Skrivs", page.QuerySelector(".steps [aria-current]")!.TextContent);
        var id = At("wilma").At.Split('/')[^1];
        await Save("wilma", int.Parse(id, null), text => text.Replace("Svaret ska nu skrivas ned.", "Svaret ska skrivas ned i tre exemplar.", StringComparison.Ordinal));
        Assert.Contains("väntar på granskning", await Act("wilma", id, "#skicka"), StringComparison.Ordinal);

        Assert.Contains("Granska", await Reads("walter", "/redaktion"), StringComparison.Ordinal);
        Assert.Contains("Någon annan ska granska", await Reads("wilma", $"/redaktion/utkast/{id}"), StringComparison.Ordinal);
        await Act("walter", id, "#granska", ("svar", "nej"), ("kommentar", "Skriv kortare."));
        Assert.Contains("Rätta: Skriv kortare.", await Reads("wilma", "/redaktion"), StringComparison.Ordinal);
        await Save("wilma", int.Parse(id, null), text => text.Replace("Skriv ned svaret i två exemplar.", "Skriv ned svaret.", StringComparison.Ordinal));
        await Act("wilma", id, "#skicka");
        await Act("walter", id, "#granska", ("svar", "ja"));

        Assert.Contains("Underteckna för Socialstyrelsen", await Reads("sigge", "/redaktion"), StringComparison.Ordinal);
        await Act("sigge", id, "#underteckna", ("myndighet", Joint));
        Assert.Contains("Socialstyrelsen Står bakom texten sigge", await Reads("wilma", $"/redaktion/utkast/{id}"), StringComparison.Ordinal);
        await Act("petra", id, "#underteckna", ("myndighet", Owner));
        Assert.Contains("Klart att publicera", await Reads("petra", "/redaktion"), StringComparison.Ordinal);
        Assert.Contains("inom några sekunder", await Act("petra", id, "#ensam"), StringComparison.Ordinal);

        Assert.Equal(1, await PublishDue());
        Assert.Contains("utgåva 3", await Reads("sigge", $"/redaktion/utkast/{id}"), StringComparison.Ordinal);
        Assert.Equal("Publicerad", (await At("petra").Go($"/redaktion/utkast/{id}")).QuerySelector(".steps [aria-current]")!.TextContent);
        Assert.Contains("utgåva 3", await Reads("petra", "/redaktion/slapp/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_seen_is_what_is_acted_on()
    {
        var id = await Drafted();
        var page = await At("wilma").Go($"/redaktion/utkast/{id}");
        await Save("walter", id, text => text + "\nEtt stycke till. {vägledning}\n");

        var told = await At("wilma").Send(page, "#skicka");

        Assert.Contains("Texten har ändrats sedan du öppnade sidan", told.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("3", told.QuerySelector("#skicka [name=text]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Who_comes_second_to_an_act_is_told_that_somebody_was_before_them()
    {
        var id = await Drafted();
        var page = await At("wilma").Go($"/redaktion/utkast/{id}");
        await Act("walter", $"{id}", "#skicka");

        Assert.Contains("Någon annan har gått vidare", (await At("wilma").Send(page, "#skicka")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_that_holds_otherwise_says_so_and_what_was_typed_too_long_is_kept()
    {
        var id = await Drafted();
        await App.Get<MoveDraft>().Send(Of("wilma"), id, 2, Cancel);
        await App.Get<MoveDraft>().Review(Of("walter"), id, 2, approved: true, "", Cancel);

        Assert.Contains("Skriv hur myndigheten håller", await Act("sigge", $"{id}", "#haller", ("mening", " ")), StringComparison.Ordinal);
        await Act("sigge", $"{id}", "#haller", ("mening", "Vi anser att ett exemplar räcker."));

        Assert.Contains("Håller på annat sätt: ”Vi anser att ett exemplar räcker.”", await Reads("wilma", $"/redaktion/utkast/{id}"), StringComparison.Ordinal);
        Assert.Contains("En myndighet håller på annat sätt", await Reads("wilma", "/redaktion"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comparison_shows_what_differs_from_the_published_page_and_between_two_texts()
    {
        var id = await Drafted();
        await Save("walter", id, text => text + "\nEtt stycke till. {vägledning}\n");

        var published = await At("sigge").Go($"/redaktion/utkast/{id}/jamfor");
        Assert.Contains(published.QuerySelectorAll("ins"), mark => mark.TextContent.Contains("tre", StringComparison.Ordinal));
        Assert.Equal(2, published.QuerySelectorAll(".diff[id]").Length);
        Assert.Contains("tre exemplar", published.QuerySelector(".diff:not([id])")!.TextContent, StringComparison.Ordinal);
        var between = await At("sigge").Go($"/redaktion/utkast/{id}/jamfor?fran=2&till=3");
        Assert.Contains("Ett stycke till.", Assert.Single(between.QuerySelectorAll(".diff")).TextContent, StringComparison.Ordinal);

        await At("sigge").Go($"/redaktion/utkast/{id}/jamfor?fran=2&till=9");
        Assert.Equal(404, At("sigge").Status);
    }

    [Fact]
    public async Task A_draft_laid_aside_is_read_and_not_acted_on()
    {
        var id = await Drafted();
        await Act("walter", $"{id}", "#lagg");

        var page = await At("walter").Go($"/redaktion/utkast/{id}");
        Assert.Contains("Lagt åt sidan", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
        Assert.Contains("tre exemplar", await Reads("walter", $"/redaktion/utkast/{id}/jamfor?fran=1&till=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_page_is_begun_from_a_form_that_keeps_what_was_typed()
    {
        var refused = await At("wilma").Send(await At("wilma").Go("/redaktion"), "#ny", ("titel", "Får vi?"), ("amne", ""), ("myndighet", Owner), ("namn", ""));
        Assert.Contains("Välj ett ämne", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Får vi?", refused.QuerySelector("[name=titel]")!.GetAttribute("value"));

        await At("wilma").Send(refused, "#ny", ("amne", "sekretess"));
        Assert.StartsWith("/redaktion/utkast/", At("wilma").At, StringComparison.Ordinal);
        Assert.Contains("Ingenting (sidan är ny) mot text 1", await Reads("wilma", $"{At("wilma").At}/jamfor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_without_anything_says_so_and_an_editor_finds_it_from_their_account()
    {
        var empty = await Reads("ulf", "/redaktion");
        Assert.Contains("Inget väntar på dig", empty, StringComparison.Ordinal);
        Assert.Contains("Inget är under arbete", empty, StringComparison.Ordinal);
        Assert.Contains("Ingen publicerad sida hör till din myndighet än", empty, StringComparison.Ordinal);
        Assert.Contains("Inga släpp än", await Reads("ulf", "/redaktion/slapp"), StringComparison.Ordinal);

        Assert.NotNull((await At("ulf").Go("/konto")).QuerySelector("main a[href='/redaktion']"));
        Assert.Null((await At("medlem").Go("/konto")).QuerySelector("main a[href='/redaktion']"));
        Assert.Contains("försenad", (await At("wilma").Go("/redaktion")).QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> Act(string name, string id, string form, params (string Name, string? Value)[] values) =>
        Plain((await At(name).Send(await At(name).Go($"/redaktion/utkast/{id}"), form, values)).Body!.TextContent);
}
