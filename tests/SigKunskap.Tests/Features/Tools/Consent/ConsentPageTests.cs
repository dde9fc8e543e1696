namespace SigKunskap.Tests.Features.Tools.Consent;

public sealed class ConsentPageTests(StarterApp starter)
{
    private const string Path = "/verktyg/samtycke";
    private const string Chosen = "?part=socialtjanst&part=skola&uppgift=skolgang&syfte=samordna&manader=6&skriver=ung-2&visa=1";

    [Fact]
    public async Task The_form_has_a_choice_for_everything_and_no_place_for_a_name()
    {
        var page = await (await starter.App).Page(Path);

        Assert.Equal("get", page.QuerySelector("main form")!.GetAttribute("method"));
        Assert.All(page.QuerySelectorAll("main form:not([role=search]) input"), input => Assert.True(input.GetAttribute("type") is "checkbox" or "radio" or "date" or "hidden", input.OuterHtml));
        Assert.Empty(page.QuerySelectorAll("main form:not([role=search]) textarea"));
        Assert.Contains("Vem måste skriva under?", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_chosen_gives_a_form_two_explanations_a_withdrawal_slip_and_a_record()
    {
        var page = await (await starter.App).Page(Path + Chosen);

        Assert.Equal(["blankett", "till-dig", "till-vardnadshavare", "ta-tillbaka", "version"], page.QuerySelectorAll(".sheet").Select(sheet => sheet.Id));
        var form = page.GetElementById("blankett")!.TextContent;
        Assert.Contains("i 6 månader från den dag det skrivs under", form, StringComparison.Ordinal);
        Assert.Contains("misstankar om brott", form, StringComparison.Ordinal);
        Assert.Contains("Vårdnadshavare 2, underskrift", form, StringComparison.Ordinal);
        var record = page.GetElementById("version")!.TextContent;
        Assert.Contains("Parter: Socialtjänsten, Skolan", record, StringComparison.Ordinal);
        Assert.Contains("12 kap. 2 § OSL", record, StringComparison.Ordinal);
        Assert.Contains("Lagen kontrollerad 2 april 2026", record.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_young_person_alone_needs_no_sheet_for_guardians()
    {
        var page = await (await starter.App).Page(Path + Chosen.Replace("ung-2", "ung", StringComparison.Ordinal));

        Assert.Null(page.GetElementById("till-vardnadshavare"));
        Assert.DoesNotContain("Vårdnadshavare, underskrift", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Very_plain_swedish_has_texts_of_its_own()
    {
        var page = await (await starter.App).Page(Path + Chosen + "&svenska=lattlast");

        Assert.Equal("Ja till att vuxna får prata om dig", page.QuerySelector("#blankett h2")!.TextContent);
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("&part=rymdstyrelsen", "”rymdstyrelsen” finns inte bland parterna och är inte med.", 1)]
    [InlineData("&namn=Kim", "Adressen har något som blanketten inte känner till (”namn”).", 1)]
    [InlineData("&till=2027-03-01", "Slutdatum gäller, antalet månader är inte med.", 1)]
    [InlineData("&fran=2027-02-30", "”2027-02-30” går inte att läsa som ett datum", 1)]
    [InlineData("&manader=7", "”6” månader går inte att använda", 1)]
    [InlineData("&fran=2026-12-01&omprovas=2028-01-01", "ligger utanför den tid samtycket gäller", 1)]
    [InlineData("&skriver=2", "Adressen säger inte entydigt vem som skriver under.", 1)]
    public async Task What_the_address_has_wrong_is_left_out_in_words(string more, string remark, int remarks)
    {
        var page = await (await starter.App).Page(Path + Chosen + more);

        Assert.Equal(5, page.QuerySelectorAll(".sheet").Length);
        Assert.Equal(remarks, page.QuerySelectorAll(".notice-box").Length);
        Assert.Contains(remark, string.Join(" ", page.QuerySelectorAll(".notice-box").Select(notice => notice.TextContent)), StringComparison.Ordinal);
        Assert.DoesNotContain("Kim", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&fran=2026-12-01&till=2026-11-01", "ligger före första dagen")]
    [InlineData("&manader=13", "Tiden är längre än 12 månader.")]
    [InlineData("&fran=2026-12-01&till=2027-12-01", "Tiden är längre än 12 månader.")]
    [InlineData("&till=2026-01-01", "Slutdatum har redan passerat.")]
    public async Task A_period_that_is_odd_is_advised_on_and_not_refused(string period, string remark)
    {
        var page = await (await starter.App).Page(Path + Chosen.Replace("&manader=6", period, StringComparison.Ordinal));

        Assert.Equal(5, page.QuerySelectorAll(".sheet").Length);
        Assert.Contains(remark, page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&fran=2026-12-01&till=2027-11-30")]
    [InlineData("&manader=12")]
    public async Task Twelve_months_are_not_too_long(string period) =>
        Assert.Empty((await (await starter.App).Page(Path + Chosen.Replace("&manader=6", period, StringComparison.Ordinal))).QuerySelectorAll(".notice-box"));

    [Fact]
    public async Task A_form_that_is_not_definite_is_asked_about_and_keeps_what_was_chosen()
    {
        var page = await (await starter.App).Page(Path + "?part=polis&visa=1");

        Assert.Empty(page.QuerySelectorAll(".sheet"));
        Assert.Equal(3, page.QuerySelectorAll(".error").Length);
        Assert.NotNull(page.QuerySelector("input[value=polis][checked]"));
    }

    [Fact]
    public async Task It_stands_among_the_tools_and_is_found_by_search()
    {
        var app = await starter.App;

        Assert.NotNull((await app.Page("/verktyg")).QuerySelector($".card a[href='{Path}']"));
        Assert.NotNull((await app.Page("/sok?q=samtyckesblankett")).QuerySelector($".hit a[href^='{Path}']"));
    }
}
