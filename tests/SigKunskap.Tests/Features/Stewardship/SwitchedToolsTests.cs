using AngleSharp.Html.Dom;

namespace SigKunskap.Tests.Features.Stewardship;

/// <summary>A facilitator switches off what may be wrong, and on again.</summary>
public sealed class SwitchedToolsTests : StewardshipTest
{
    private const string Path = "/forvaltning/verktyg";

    [Fact]
    public async Task A_tool_is_switched_off_with_a_text_and_on_again()
    {
        await Network();

        var off = await Off("lana-bok", "Vi rättar ett fel. Fråga biblioteket.");
        Assert.Contains("avstängt", off.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vi rättar ett fel.", off.QuerySelector("main section")!.TextContent, StringComparison.Ordinal);

        var on = await Keeper.Send(off, "#pa", ("plats", "lana-bok"));
        Assert.Contains("på igen", on.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        var late = await Keeper.Send(off, "#pa", ("plats", "lana-bok"));
        Assert.Contains("var inte avstängt", late.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["tool.off tool lana-bok", "tool.on tool lana-bok"], (await Audited()).Where(entry => entry.StartsWith("tool", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_outcome_is_switched_off_by_itself()
    {
        await Network();
        var outcome = (await Keeper.Go(Path)).QuerySelectorAll("select[name=vad] option").Select(option => option.GetAttribute("value")!).First(value => value.StartsWith("lana-bok/", StringComparison.Ordinal));

        await Off(outcome, "Vi rättar ett fel.");

        Assert.Contains($"tool.off tool {outcome}", await Audited());
    }

    [Fact]
    public async Task Without_a_text_nothing_is_switched_off()
    {
        await Network();

        var page = await Off("lana-bok", " ");

        Assert.Contains("Skriv varför", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Alla verktyg är på.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tools_are_switched_by_facilitators_alone()
    {
        await Network();

        await OnlyFacilitatorsSee(Path);
        await RefusedWhenForged(Path, "#av", ("vad", "lana-bok"), ("text", "Av."));
    }

    private async Task<IHtmlDocument> Off(string place, string text) => await Keeper.Send(await Keeper.Go(Path), "#av", ("vad", place), ("text", text));
}
