namespace SigKunskap.Tests.Features.Network.Discussions;

/// <summary>There is an end to how much one member writes, told in words, with the text kept.</summary>
public sealed class WritingLimitTests : NetworkTest
{
    protected override TestApp.Setup Setup => new(Settings: [.. base.Setup.Settings, "--Network:PostsPerHour", "3", "--Network:DiscussionsPerDay", "2"]);

    [Fact]
    public async Task Posts_in_an_hour_and_discussions_in_a_day_are_bounded()
    {
        await Facilitator();
        var area = await Area("Exempelby");
        var (anna, bertil) = (await Member(area, "anna@example.se"), await Member(area, "bertil@example.se"));
        foreach (var title in new[] { "Ett", "Två" })
            await Start(anna, title);
        var path = anna.At;

        Assert.Contains("2 diskussioner det senaste dygnet", await Told(anna, "/natverk/ny", "main form", ("rubrik", "Tre"), ("text", "Vi undrar.")), StringComparison.Ordinal);
        await anna.Send(await anna.Go(path), "#svara form", ("text", "Ett svar."));
        Assert.Contains("3 inlägg den senaste timmen", await Told(anna, path, "#svara form", ("text", "Vi undrar.")), StringComparison.Ordinal);
        await Start(bertil, "Bertils egen");

        App.Clock.Advance(TimeSpan.FromMinutes(61));
        await anna.Send(await anna.Go(path), "#svara form", ("text", "Ett svar till."));
        Assert.StartsWith($"{path}#inlagg-", anna.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_forms_at_the_same_moment_do_not_all_pass()
    {
        await Facilitator();
        var anna = await Member(await Area("Exempelby"), "anna@example.se");
        await Start(anna, "Ett");
        var path = anna.At;
        var forms = new List<AngleSharp.Html.Dom.IHtmlDocument>();
        for (var form = 0; form < 8; form++)
            forms.Add(await anna.Go(path));

        await Task.WhenAll(forms.Select(form => anna.Send(form, "#svara form", ("text", "Ett svar."))));

        Assert.Equal(3, (await anna.Go(path)).QuerySelectorAll(".post").Length);
    }

    private static async Task Start(Visitor by, string title)
    {
        await by.Send(await by.Go("/natverk/ny"), "main form", ("rubrik", title), ("text", "Vi undrar."));
        Assert.StartsWith("/natverk/diskussioner/", by.At, StringComparison.Ordinal);
    }

    private static async Task<string> Told(Visitor by, string path, string form, params (string, string?)[] values)
    {
        var page = await by.Send(await by.Go(path), form, values);
        Assert.Equal("Vi undrar.", page.QuerySelector("textarea[name=text]")!.TextContent);
        return page.QuerySelector(".notice-box")!.TextContent;
    }
}
