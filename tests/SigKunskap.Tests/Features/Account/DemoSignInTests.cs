using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Features.Account;

/// <summary>Made-up people let themselves be used in Development. Anywhere else there is neither a way in as them nor anybody to be.</summary>
public sealed class DemoSignInTests
{
    private const string At = "/konto/logga-in";

    private static readonly string[] Keys = ["kerstin", "malin", "farida", "bashir", "ylva"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_development_each_of_them_is_one_click_away()
    {
        await using var app = await Start("Development");
        foreach (var key in Keys)
        {
            using var visitor = new Visitor(app);
            var page = await visitor.Send(await visitor.Go(At), FormOf(key));

            Assert.Equal("/natverk", visitor.At);
            Assert.Contains("Påhittat nätverk", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(page.QuerySelectorAll(".threads li"));
            Assert.Equal(key == "kerstin", page.QuerySelector("a[href='/forvaltning']") is not null);
            Assert.Equal(key is "kerstin" or "malin", page.QuerySelector("a[href='/natverk/inbjudningar']") is not null);
        }
    }

    [Fact]
    public async Task One_goes_on_to_where_one_was_going_and_nowhere_else()
    {
        await using var app = await Start("Development");
        using var visitor = new Visitor(app);

        await visitor.Send(await visitor.Go("/natverk/obesvarade"), FormOf("farida"));
        Assert.Equal("/natverk/obesvarade", visitor.At);
        await visitor.Send(await visitor.Go($"{At}?tillbaka=//ond.example/"), FormOf("farida"));
        Assert.Equal("/natverk", visitor.At);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("development-like")]
    public async Task Elsewhere_nobody_is_there_and_a_forged_form_is_refused(string environment)
    {
        await using var app = await Start(environment);
        await using (var db = await Db(app))
            Assert.Equal((0, 0, 0), (await db.Members.CountAsync(Cancel), await db.Areas.CountAsync(Cancel), await db.Discussions.CountAsync(Cancel)));

        await NoWayIn(app);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Elsewhere_the_portal_does_not_start_on_a_database_with_made_up_people(string environment)
    {
        using var folder = new TestFolder();
        await using (var development = await Start("Development", folder.Path))
        {
            await using var made = await Db(development);
            Assert.Equal(40, await made.Members.CountAsync(Cancel));
        }

        var told = await Assert.ThrowsAsync<DatabaseUnusableException>(() => Start(environment, folder.Path));

        Assert.Contains("det påhittade nätverk", told.Message, StringComparison.Ordinal);
        Assert.Contains("ange en annan Data:Folder", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_made_in_development_opens_nothing_in_production_on_the_same_database()
    {
        using var folder = new TestFolder();
        await using var production = await Start("Production", folder.Path);
        using var first = new Visitor(production);
        var page = await first.Go(await production.Get<SigKunskap.Web.Features.Account.FirstFacilitator>().Anew(Cancel));
        await first.Send(page, "main form", ("namn", "Fanny"), ("funktion", "samordnare"), ("yrke", "SocialServices"), ("epost", "fanny@example.se"), ("losenord", Network.NetworkTest.Password));
        Assert.Equal("/natverk", first.At);
        // The demo's own cookie is made in the same way; a database with its people does not start in Production at all.
        await using var development = await Start("Development", folder.Path);
        using var visitor = new Visitor(development);
        await Network.NetworkTest.SignInAs(visitor, "fanny@example.se");
        Assert.Equal("/natverk", visitor.At);

        using var here = await development.Ask("/natverk", null, ("Cookie", visitor.Cookies));
        using var there = await production.Ask("/natverk", null, ("Cookie", visitor.Cookies));
        using var own = await production.Ask("/natverk", null, ("Cookie", first.Cookies));

        Assert.Equal((200, 302, 200), ((int)here.StatusCode, (int)there.StatusCode, (int)own.StatusCode));
        Assert.Equal(At, there.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Every_closed_page_says_that_all_is_made_up_and_no_open_page_does()
    {
        await using var app = await Start("Development");
        using var visitor = new Visitor(app);
        await visitor.Send(await visitor.Go(At), FormOf("kerstin"));

        foreach (var path in new[] { "/natverk", "/natverk/ny", "/natverk/sok?q=samtycke", "/natverk/utkast", "/natverk/inbjudningar", "/natverk/diskussioner/1", "/konto", "/konto/sakerhet", "/forvaltning", "/forvaltning/medlemmar", "/forvaltning/logg" })
            Assert.Single((await visitor.Go(path)).QuerySelectorAll("main p"), text => text.TextContent.StartsWith("Påhittat nätverk", StringComparison.Ordinal));
        foreach (var path in new[] { "/", "/vagledning", "/om" })
            Assert.DoesNotContain("Påhittat nätverk", (await visitor.Go(path)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task NoWayIn(TestApp app)
    {
        foreach (var key in Keys)
        {
            using var visitor = new Visitor(app);
            var page = await visitor.Go(At);
            Assert.Empty(page.QuerySelectorAll("input[name=_handler][value^=demo]"));
            Assert.DoesNotContain("Påhittade människor", page.Body!.TextContent, StringComparison.Ordinal);

            // The page's own form, with its own token, under the name that the form has in Development.
            await visitor.Send(page, "main form", ("_handler", $"demo-{key}"));

            Assert.Equal(400, visitor.Status);
            await visitor.Go("/natverk");
            Assert.StartsWith(At, visitor.At, StringComparison.Ordinal);
        }
    }

    private static string FormOf(string key) => $"main form:has(input[name=_handler][value='demo-{key}'])";

    private static Task<TestApp> Start(string environment, string? data = null) => TestApp.Start(new(Data: data, Settings: ["--environment", environment, "--Limits:SignInsPerMinute", "1000", "--Network:FacilitatorsSecured", "false"]));

    private static Task<SigKunskapDb> Db(TestApp app) => app.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
