namespace SigKunskap.Tests.Features.Tools.Organisation;

/// <summary>Somebody lets their browser remember how their municipality is organised, and only that.</summary>
public sealed class OrganisationPageTests : WebTest
{
    private const string Page = "/verktyg/er-organisation";

    [Fact]
    public async Task A_tool_begins_with_what_the_browser_was_asked_to_remember_until_it_is_forgotten()
    {
        using var visitor = new Visitor(App);
        await visitor.Go(MadeUpLibrary.Tool);
        Assert.Equal(MadeUpLibrary.Tool, visitor.At);

        var kept = await visitor.Send(await visitor.Go($"{Page}?hus=forening&verktyg=lana-bok"), "main form[method=post]");
        Assert.Contains("Sparat i den här webbläsaren", kept.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(kept.QuerySelector($"a[href='{MadeUpLibrary.Tool}']"));

        var tool = await visitor.Go(MadeUpLibrary.Tool);
        Assert.Equal($"{MadeUpLibrary.Tool}?hus=forening", visitor.At);
        Assert.Contains("En förening", tool.QuerySelector(".given")!.TextContent, StringComparison.Ordinal);

        await visitor.Go($"{MadeUpLibrary.Tool}?hus=kommun");
        Assert.Equal($"{MadeUpLibrary.Tool}?hus=kommun", visitor.At);

        var forgotten = await visitor.Send(await visitor.Go(Page), "main form[method=post]", ("glom", "1"));
        Assert.Contains("Glömt", forgotten.Body!.TextContent, StringComparison.Ordinal);
        await visitor.Go(MadeUpLibrary.Tool);
        Assert.Equal(MadeUpLibrary.Tool, visitor.At);
    }

    [Fact]
    public async Task The_result_offers_it()
    {
        var answer = await App.Page(MadeUpLibrary.Tool + "?hus=kommun&bok=vanlig&alder=under-15");

        Assert.NotNull(answer.QuerySelector($".given a[href='{Page}?hus=kommun&verktyg=lana-bok']"));
    }

    [Theory]
    [InlineData("organisation=hus_forening.bok_vanlig", "?hus=forening")]
    [InlineData("organisation=hus_slott", "")]
    [InlineData("organisation=hus_kommun.hus_forening", "?hus=kommun")]
    [InlineData("organisation=hus_kommun&inbaddad=1_x", "")]
    [InlineData("organisation=....____%0d%0aSet-Cookie:x", "")]
    public async Task Nothing_but_known_answers_on_organisation_comes_out_of_a_cookie(string cookie, string query)
    {
        using var answer = await App.Ask(MadeUpLibrary.Tool, null, ("Cookie", cookie));

        Assert.Equal(query.Length == 0 ? null : MadeUpLibrary.Tool + query, answer.Headers.Location?.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_form_that_was_not_ours_changes_nothing()
    {
        using var answer = await App.Client.PostAsync(Page, new FormUrlEncodedContent([new("_handler", "er-organisation"), new("hus", "forening")]), Cancel);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}

