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
    public async Task Elsewhere_there_is_no_way_in_even_as_people_that_a_database_brought_along(string environment)
    {
        using var folder = new TestFolder();
        await using (var development = await Start("Development", folder.Path))
        {
            await using var made = await Db(development);
            Assert.Equal(40, await made.Members.CountAsync(Cancel));
        }

        await using var app = await Start(environment, folder.Path);
        await using (var db = await Db(app))
            Assert.Equal(40, await db.Members.CountAsync(Cancel));

        await NoWayIn(app);
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

    private static Task<TestApp> Start(string environment, string? data = null) => TestApp.Start(new(Data: data, Settings: ["--environment", environment, "--Limits:SignInsPerMinute", "1000"]));

    private static Task<SigKunskapDb> Db(TestApp app) => app.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
