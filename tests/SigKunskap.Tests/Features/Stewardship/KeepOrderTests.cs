namespace SigKunskap.Tests.Features.Stewardship;

/// <summary>A facilitator keeps order in discussions, says why, and overrides nobody by mistake.</summary>
public sealed class KeepOrderTests : StewardshipTest
{
    [Fact]
    public async Task A_discussion_is_closed_with_a_reason_and_opened_again()
    {
        var path = await Order();

        var closed = await Do(path, "stang", ("skal", "Frågan är besvarad i vägledningen."));
        Assert.Contains("stängd för inlägg", closed.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        var seen = await Anna.Go(Discussion(path));
        Assert.Contains("Frågan är besvarad i vägledningen.", seen.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Null(seen.QuerySelector("#svara form"));

        await Do(path, "oppna");
        Assert.NotNull((await Anna.Go(Discussion(path))).QuerySelector("#svara form"));
        Assert.Equal(["discussion.locked discussion 1", "discussion.unlocked discussion 1"], (await Audited()).Where(entry => entry.StartsWith("discussion", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_hidden_discussion_does_not_exist_for_members_until_it_is_shown()
    {
        var path = await Order();

        await Do(path, "dolj", ("skal", "Hör inte hemma här."));
        await Anna.Go(Discussion(path));
        Assert.Equal(404, Anna.Status);
        Assert.Contains("Hör inte hemma här.", (await Keeper.Go(Discussion(path))).Body!.TextContent, StringComparison.Ordinal);

        await Do(path, "visa");
        await Anna.Go(Discussion(path));
        Assert.Equal(200, Anna.Status);
    }

    [Fact]
    public async Task Opening_a_hidden_discussion_does_not_lose_why_it_is_hidden()
    {
        var path = await Order();
        await Do(path, "stang", ("skal", "Klar."));
        await Do(path, "dolj", ("skal", "Hör inte hemma här."));
        await Do(path, "oppna");

        Assert.Contains("Hör inte hemma här.", (await Keeper.Go(path)).QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discussion_is_put_first_and_moved_to_another_room()
    {
        var path = await Order();

        await Do(path, "fast");
        Assert.Contains("fäst", (await Anna.Go("/natverk")).QuerySelector(".threads")!.TextContent, StringComparison.Ordinal);
        await Do(path, "lossa");
        Assert.DoesNotContain("fäst", (await Anna.Go("/natverk")).QuerySelector(".threads")!.TextContent, StringComparison.Ordinal);

        await Keeper.Send(await Keeper.Go(path), "form:has(select)", ("rum", "yrke-polis"), ("gor", "flytta"));
        await Anna.Go(Discussion(path));
        Assert.Equal(404, Anna.Status);
        var refused = await Keeper.Send(await Keeper.Go(path), "form:has(select)", ("rum", "finns-inte"), ("gor", "flytta"));
        Assert.Contains("Välj ett rum", refused.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_is_hidden_with_a_reason_and_shown_again()
    {
        var path = await Order();
        var post = (await Keeper.Go(path)).QuerySelector(".news a")!.GetAttribute("href")!;

        await Keeper.Send(await Keeper.Go(post), "main form", ("gor", "dolj"), ("skal", "Fel i sak."));
        var seen = (await Anna.Go(Discussion(path))).QuerySelector(".post")!.TextContent;
        Assert.Contains("Dolt av facilitatorn: Fel i sak.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("oklart", seen, StringComparison.Ordinal);

        await Keeper.Send(await Keeper.Go(post), "main form", ("gor", "visa"));
        Assert.Contains("oklart", (await Anna.Go(Discussion(path))).QuerySelector(".post")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["post.hidden post 1", "post.shown post 1"], (await Audited()).Where(entry => entry.StartsWith("post", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "Skriv ett skäl")]
    [InlineData("Ring 070-174 06 35 om det.", "Det här får inte stå i nätverket")]
    public async Task A_reason_is_given_and_points_out_nobody(string reason, string told)
    {
        var path = await Order();

        var page = await Do(path, "dolj", ("skal", reason));

        Assert.Contains(told, page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(reason, page.QuerySelector("input[name=skal]")!.GetAttribute("value"));
        await Anna.Go(Discussion(path));
        Assert.Equal(200, Anna.Status);
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_changes_nothing()
    {
        var path = await Order();
        var (one, other) = (await Keeper.Go(path), await Keeper.Go(path));

        await Keeper.Send(one, "main form", ("gor", "stang"), ("skal", "Klar."));
        var lost = await Keeper.Send(other, "main form", ("gor", "dolj"), ("skal", "Hör inte hemma här."));

        Assert.Contains("Någon annan hann före", lost.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Hör inte hemma här.", lost.QuerySelector("input[name=skal]")!.GetAttribute("value"));
        await Anna.Go(Discussion(path));
        Assert.Equal(200, Anna.Status);
        // What is done now is done to what stands now.
        await Keeper.Send(lost, "main form", ("gor", "dolj"), ("skal", "Hör inte hemma här."));
        await Anna.Go(Discussion(path));
        Assert.Equal(404, Anna.Status);
    }

    [Fact]
    public async Task Order_is_kept_by_facilitators_alone()
    {
        var path = await Order();

        await OnlyFacilitatorsSee(path);
        await OnlyTheKeeperSees("/forvaltning/inlagg/1");
        await RefusedWhenForged(path, "main form", ("gor", "dolj"), ("skal", "Hör inte hemma här."));
        await Keeper.Go("/forvaltning/diskussioner/999");
        Assert.Equal(404, Keeper.Status);
    }

    private async Task OnlyTheKeeperSees(string path)
    {
        await Anna.Go(path);
        Assert.Equal(404, Anna.Status);
        await Keeper.Go(path);
        Assert.Equal(200, Keeper.Status);
    }

    private static string Discussion(string path) => path.Replace("/forvaltning/", "/natverk/", StringComparison.Ordinal);

    private async Task<string> Order()
    {
        await Network();
        return (await Ask()).Replace("/natverk/", "/forvaltning/", StringComparison.Ordinal);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Do(string path, string what, params (string, string?)[] values) =>
        await Keeper.Send(await Keeper.Go(path), "main form", [("gor", what), .. values]);
}
