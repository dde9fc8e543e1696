namespace SigKunskap.Tests.Features.Stewardship;

/// <summary>Who did what is read in words, filtered, and taken away as a table; nothing that members wrote is in it.</summary>
public sealed class AuditLogTests : StewardshipTest
{
    [Fact]
    public async Task The_log_is_read_in_swedish_newest_first_and_by_action()
    {
        await Hidden();

        var page = await Keeper.Go("/forvaltning/logg");
        var first = page.QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("Fanny Facilitator", first, StringComparison.Ordinal);
        Assert.Contains("Dolde en diskussion", first, StringComparison.Ordinal);
        Assert.Contains("diskussion 1", first, StringComparison.Ordinal);
        Assert.Contains("Hör inte hemma här.", first, StringComparison.Ordinal);
        Assert.DoesNotContain("oklart", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelectorAll("tbody tr").Length > 1);

        Assert.Single((await Keeper.Go("/forvaltning/logg?atgard=discussion.hidden")).QuerySelectorAll("tbody tr"));
        Assert.Contains("Inget här", (await Keeper.Go("/forvaltning/logg?atgard=finns-inte")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_taken_away_as_a_table()
    {
        await Hidden();

        var lines = (await Keeper.Go("/forvaltning/logg.csv?atgard=discussion.hidden")).Body!.TextContent.Trim().Split('\n');

        Assert.Equal("\"Tid (UTC)\";\"Vem\";\"Vad\";\"Gäller\";\"Skäl\"", lines[0].Trim('\r', '\uFEFF'));
        Assert.EndsWith("\"Fanny Facilitator\";\"Dolde en diskussion\";\"diskussion 1\";\"Hör inte hemma här.\"", Assert.Single(lines[1..]).Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_that_is_written_has_its_words()
    {
        var written = Architecture.SourceTree.Files("src/SigKunskap.Web").SelectMany(file => System.Text.RegularExpressions.Regex.Matches(file.Text, "\"((?:area|discussion|draft|editor|facilitator|flag|guard|invitation|law|members?|membership|page|post|release|request|tool|unclear)\\.[a-z-]+)\"").Select(match => match.Groups[1].Value)).Distinct().ToList();

        Assert.Contains("post.erased", written);
        Assert.Contains("release.draft-put", written);
        Assert.All(written, action => Assert.NotEqual(action, SigKunskap.Web.Features.Stewardship.AuditWords.Of(action)));
    }

    [Fact]
    public async Task The_log_is_for_facilitators_alone()
    {
        await Network();

        await OnlyFacilitatorsSee("/forvaltning/logg");
        await Anna.Go("/forvaltning/logg.csv");
        Assert.Equal(404, Anna.Status);
    }

    private async Task Hidden()
    {
        await Network();
        var path = (await Ask()).Replace("/natverk/", "/forvaltning/", StringComparison.Ordinal);
        await Keeper.Send(await Keeper.Go(path), "main form", ("gor", "dolj"), ("skal", "Hör inte hemma här."));
    }
}
