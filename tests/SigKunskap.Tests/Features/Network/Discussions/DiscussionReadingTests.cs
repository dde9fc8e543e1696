namespace SigKunskap.Tests.Features.Network.Discussions;

/// <summary>What a page costs: a form that leads on does not read the page that nobody will see.</summary>
public sealed class DiscussionReadingTests : NetworkTest
{
    private readonly KeptLog log = new();

    protected override TestApp.Setup Setup => base.Setup with { Log = log, Settings = [.. base.Setup.Settings, "--Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command", "Information"] };

    [Fact]
    public async Task A_form_that_leads_on_reads_no_posts()
    {
        await Facilitator();
        var asker = await Member(await Area("Exempelby"), "anna@example.se");
        await asker.Send(await asker.Go("/natverk/ny"), "main form", ("rubrik", "En fråga"), ("text", "Vi undrar."));
        var page = await asker.Go(asker.At);
        Assert.Contains(log.Lines, ReadsPosts);
        asker.Stops = _ => true;

        log.Lines.Clear();
        await asker.Send(page, "form#handling", ("folj", "ja"));
        Assert.NotNull(asker.Next);
        Assert.DoesNotContain(log.Lines, ReadsPosts);

        log.Lines.Clear();
        await asker.Send(page, "#svara form", ("text", "Ett svar."));
        Assert.StartsWith("/natverk/inlagg/", asker.Next, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, ReadsPosts);

        log.Lines.Clear();
        Assert.NotEmpty((await asker.Send(page, "#svara form", ("text", ""))).QuerySelectorAll(".post"));
        Assert.Contains(log.Lines, ReadsPosts);
    }

    /// <summary>Whether a page of posts is read. What listens to changes reads posts too, and not by the page.</summary>
    private static bool ReadsPosts(string line) => line.Contains("LIMIT @", StringComparison.Ordinal) && line.Contains("\"HiddenReason\"", StringComparison.Ordinal) && line.Contains("FROM \"Posts\"", StringComparison.Ordinal);
}
