namespace SigKunskap.Tests.Features.Publishing.SharedTexts;

/// <summary>The pages of the office where a shared text is changed, as editors meet them.</summary>
public sealed class SharedTextPageTests : OfficeTest
{
    private const string Page = "/redaktion/delat/stycke/gemensamt";

    [Fact]
    public async Task Four_editors_take_a_new_text_to_the_pages_that_show_it()
    {
        Assert.Contains("gemensamt", await Reads("wilma", "/redaktion/delat"), StringComparison.Ordinal);
        await At("wilma").Send(await At("wilma").Go(Page), "#skriv", ("ny", "Ordet är nu parasoll. {vägledning}"));
        Assert.Equal(Page, At("wilma").At);
        await Act("walter", "granska");
        await Act("sigge", Joint);
        await Act("petra", Owner);
        await Act("petra", "publicera");

        await Eventually.IsSo(() => App.Library.Reference.Blocks["gemensamt"].Contains("parasoll", StringComparison.Ordinal));
        Assert.Contains("parasoll", await Reads("besökare", $"/vagledning/{Whole}"), StringComparison.Ordinal);
        var text = await Reads("ulf", Page);
        Assert.Contains("petra publicerade en ny: Det här är påhittat startinnehåll, ordet är paraply.", text, StringComparison.Ordinal);
        Assert.Contains("Ett stycke som flera sidor delar har ändrats.", await Reads("petra", $"/redaktion/sidor/{Whole}/utgavor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_guard_asks_and_a_late_form_is_told()
    {
        var page = await At("wilma").Send(await At("wilma").Go(Page), "#skriv", ("ny", "Kalle, 15 år, går på Storskolan. {vägledning}"));
        Assert.Contains("Kalle, 15 år", page.QuerySelector("#ny")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".notice-box"));

        var late = await At("walter").Go(Page);
        await At("wilma").Send(await At("wilma").Go(Page), "#skriv", ("ny", "Ny text. {vägledning}"));
        page = await At("walter").Send(late, "#skriv", ("ny", "En annan text. {vägledning}"));
        Assert.Contains("i samma stund", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("En annan text.", page.QuerySelector("#ny")!.TextContent, StringComparison.Ordinal);
    }

    private async Task Act(string who, string step)
    {
        var page = await At(who).Go(Page);
        Assert.NotNull(page.QuerySelector($"button[name=steg][value={step}]"));
        await At(who).Send(page, "#steg", ("steg", step));
        Assert.Equal(Page, At(who).At);
    }
}
