namespace SigKunskap.Tests.Features.Network.Discussions;

/// <summary>Who asks is told by when somebody answers, and that a facilitator knows when nobody has.</summary>
public sealed class PromiseTests : NetworkTest
{
    private Visitor asker = null!, helper = null!;

    [Fact]
    public async Task A_question_promises_an_answer_and_an_answered_one_does_not()
    {
        var path = await Asked("fraga");
        Assert.Contains($"Svar utlovas senast {SigKunskap.Web.Platform.StockholmTime.WithWeekday(By)}.", await Read(), StringComparison.Ordinal);

        await helper.Send(await helper.Go(path), "#svara form", ("text", "Samordnaren."));
        Assert.DoesNotContain("Svar utlova", await Read(), StringComparison.Ordinal);

        async Task<string> Read() => (await asker.Go(path)).QuerySelector("main")!.TextContent;
    }

    [Fact]
    public async Task When_the_day_is_over_the_facilitator_knows()
    {
        var path = await Asked("fraga");
        var by = By;
        App.Clock.Advance(TimeSpan.FromDays(by.DayNumber + 1 - SigKunskap.Web.Platform.StockholmTime.Today(App.Clock).DayNumber));
        await SignIn(asker, "anna@example.se");

        Assert.Contains("Svar utlovades senast", (await asker.Go(path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var keeper = Stranger();
        await SignIn(keeper, "facilitator@example.se");
        Assert.Contains("Vem leder mötet?", (await keeper.Go("/forvaltning")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_promises_nothing()
    {
        var path = await Asked("samtal");

        Assert.DoesNotContain("Svar utlova", (await asker.Go(path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private DateOnly By => SigKunskap.Web.Platform.WorkingDays.After(SigKunskap.Web.Platform.StockholmTime.Today(App.Clock), 3);

    private async Task<string> Asked(string kind)
    {
        await Facilitator();
        asker = await Member(await Area("Exempelby"), "anna@example.se");
        helper = await Member(await Area("Annanby"), "bertil@example.se");
        await asker.Send(await asker.Go("/natverk/ny"), "main form", ("slag", kind), ("rubrik", "Vem leder mötet?"), ("text", "Hos oss är det oklart."));
        return asker.At;
    }
}
