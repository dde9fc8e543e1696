using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Tests.Features.Stewardship;

/// <summary>A member asks a facilitator to look at a post, and the facilitator hides it or lets it stand.</summary>
public sealed class FlagTests : StewardshipTest
{
    private const string Path = "/natverk/inlagg/1/flagga";

    private Visitor reader = null!;

    [Fact]
    public async Task A_flagged_post_waits_for_a_facilitator_who_hides_it()
    {
        await Flagged("Pekar ut en person");

        var queue = await Keeper.Go("/forvaltning");
        await Keeper.Go(queue.QuerySelector("a[href='/forvaltning/inlagg/1']")!.GetAttribute("href")!);
        var page = await Keeper.Go("/forvaltning/inlagg/1");
        Assert.Contains("Pekar ut en person, bertil", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        await Keeper.Send(page, "#ordning", ("gor", "dolj"), ("skal", "Pekar ut en person."));

        Assert.Null((await Keeper.Go("/forvaltning")).QuerySelector("a[href='/forvaltning/inlagg/1']"));
        Assert.Contains("Dolt av facilitatorn", (await reader.Go("/natverk/diskussioner/1")).QuerySelector(".post")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["post.flagged post 1", "post.hidden post 1"], (await Audited()).Where(entry => entry.EndsWith("post 1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_facilitator_lets_it_stand_and_it_can_be_flagged_again()
    {
        await Flagged("Fel i sak");
        var (one, other) = (await Keeper.Go("/forvaltning/inlagg/1"), await Keeper.Go("/forvaltning/inlagg/1"));

        await Keeper.Send(one, "#ordning", ("gor", "lamna"));
        var lost = await Keeper.Send(other, "#ordning", ("gor", "lamna"));

        Assert.Contains("Någon annan hann före", lost.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Keeper.Go("/forvaltning")).QuerySelector("a[href='/forvaltning/inlagg/1']"));
        Assert.Contains("oklart", (await reader.Go("/natverk/diskussioner/1")).QuerySelector(".post")!.TextContent, StringComparison.Ordinal);
        await Flag("Hör inte hemma här");
        Assert.NotNull((await Keeper.Go("/forvaltning")).QuerySelector("a[href='/forvaltning/inlagg/1']"));
        Assert.Contains("flag.left post 1", await Audited());
    }

    [Fact]
    public async Task Many_flags_of_one_member_are_one()
    {
        await Flagged("Fel i sak");
        var page = await reader.Go(Path);

        await Task.WhenAll(reader.Send(page, "main form", ("skal", "Wrong")), reader.Send(page, "main form", ("skal", "Misplaced")));

        await using var db = await Db();
        Assert.Equal(1, await db.Flags.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_post_that_its_writer_took_away_waits_for_nobody()
    {
        await Flagged("Pekar ut en person");

        await Anna.Send(await Anna.Go("/natverk/inlagg/1/ta-bort"), "main form");

        Assert.Contains("Ingen har flaggat något.", (await Keeper.Go("/forvaltning")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_flags_what_one_sees_that_somebody_else_wrote_and_says_why()
    {
        await Flagged("Fel i sak");
        await Anna.Go(Path);
        Assert.Equal(404, Anna.Status);
        await Keeper.Send(await Keeper.Go("/forvaltning/diskussioner/1"), "form:has(select)", ("rum", "omrade-exempelby"), ("gor", "flytta"));
        await reader.Go(Path);
        Assert.Equal(404, reader.Status);

        var page = await Keeper.Send(await Keeper.Go(Path), "main form", ("skal", "Annat"));
        Assert.Contains("Välj varför", page.QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
        await RefusedWhenForged(Path, "main form", ("skal", "Wrong"));
    }

    private async Task Flagged(string why)
    {
        await Network();
        reader = await Member(await Area("Annanby"), "bertil@example.se");
        await Ask();
        await Flag(why);
    }

    private async Task Flag(string why)
    {
        var page = await reader.Go(Path);
        var value = page.QuerySelectorAll("label.choice").Single(label => label.TextContent.Trim() == why).QuerySelector("input")!.GetAttribute("value");
        var thanked = await reader.Send(page, "main form", ("skal", value));
        Assert.Contains("Facilitatorn har fått veta", thanked.Body!.TextContent, StringComparison.Ordinal);
    }
}
