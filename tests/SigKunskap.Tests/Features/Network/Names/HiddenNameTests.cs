namespace SigKunskap.Tests.Features.Network.Names;

/// <summary>A name that is shown only to its own area does not reach others because a colleague writes it.</summary>
public sealed class HiddenNameTests : NamesTest
{
    [Theory]
    [InlineData("Fråga Bertil Berg om det.")]
    [InlineData("Fråga @Bertil Berg om det.")]
    [InlineData("Det är bertil bergs idé.")]
    [InlineData("Det är Bertil\nBergs idé.")]
    [InlineData("Det är Bertil **Berg** som vet.")]
    public async Task What_a_colleague_writes_is_masked_for_others_on_page_history_and_in_quotes(string text)
    {
        await Enter();
        await HidesName(Bertil);
        var path = await Ask(Anna, text);
        await Anna.Send(await Anna.Go("/natverk/inlagg/1/andra"), "main form", ("text", $"{text} Nu ändrat."), ("skal", "det är en kollega"));

        foreach (var address in new[] { path, $"{path}?citera=1", "/natverk/inlagg/1/historik" })
        {
            Assert.DoesNotContain("berg", await Read(Cecilia, address), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("en medlem", await Read(Cecilia, address), StringComparison.Ordinal);
            foreach (var knows in new[] { Anna, Bertil, Fanny })
                Assert.Contains("berg", await Read(knows, address), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_preview_shows_what_others_will_see()
    {
        await Enter();
        await HidesName(Bertil);

        var page = await Anna.Send(await Anna.Go("/natverk/ny"), "main form", ("rubrik", "En fråga"), ("text", "Fråga @Bertil Berg."), ("gor", "visa"));

        Assert.Contains("@en medlem", page.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bertil Berg", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guessed_name_stands_so_that_nobody_learns_by_guessing()
    {
        await Enter();
        await HidesName(Bertil);

        var path = await Ask(Cecilia, "Fråga Bertil Berg om det.");

        Assert.Contains("Bertil Berg", await Read(Cecilia, path), StringComparison.Ordinal);
        Assert.Contains("Bertil Berg", await Read(await Member(await Area("Tredjeby"), "tor@example.se"), path), StringComparison.Ordinal);
        var preview = await Cecilia.Send(await Cecilia.Go("/natverk/ny"), "main form", ("rubrik", "En fråga"), ("text", "Fråga @Bertil Berg."), ("gor", "visa"));
        Assert.Contains("Bertil Berg", preview.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_no_hidden_name_also_when_it_is_hidden_later()
    {
        await Enter();
        await Ask(Anna, "Fråga Bertil Berg om mötena.");
        await Eventually.IsSo(async () => (await Read(Cecilia, "/natverk/sok?q=mötena")).Contains("Bertil Berg", StringComparison.Ordinal));

        await HidesName(Bertil);

        await Eventually.IsSo(async () => (await Read(Cecilia, "/natverk/sok?q=mötena")).Contains("en medlem", StringComparison.Ordinal));
        Assert.DoesNotContain("Berg", await Read(Cecilia, "/natverk/sok?q=mötena"), StringComparison.Ordinal);
        Assert.Contains("Inget i de rum", await Read(Cecilia, "/natverk/sok?q=Bertil"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rubrik", "En fråga till Bertil Berg")]
    [InlineData("ord", "möte, bertil berg")]
    public async Task What_stands_in_lists_names_nobody_who_hides_their_name(string field, string value)
    {
        await Enter();
        await HidesName(Bertil);

        var page = await Anna.Send(await Anna.Go("/natverk/ny"), "main form", [.. new[] { ("rubrik", "En fråga"), ("text", "Vi undrar.") }.Where(pair => pair.Item1 != field), (field, (string?)value), ("skal", "det är en kollega")]);

        Assert.Contains("ett namn som inte visas för alla", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Vi undrar.", page.QuerySelector("textarea")!.TextContent);
    }
}
