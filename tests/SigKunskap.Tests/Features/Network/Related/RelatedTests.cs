using SigKunskap.Web.Features.Network.Related;
using SigKunskap.Web.Features.Search.Figures;

namespace SigKunskap.Tests.Features.Network.Related;

/// <summary>While a question is written the writer sees what may already answer it, and nobody else learns what they wrote.</summary>
public sealed class RelatedTests : NetworkTest
{
    private const string Title = "Vem lämnar samtycke för barn";

    private readonly KeptLog log = new();
    private Visitor anna = null!, bertil = null!;

    protected override TestApp.Setup Setup => base.Setup with { Log = log };

    [Fact]
    public async Task Guidance_tools_and_earlier_discussions_are_shown_with_and_without_script()
    {
        await Enter();
        var page = await anna.Go("/natverk/ny");

        var told = await anna.Tell(RelatedApi.Path, page, "main form", ("rubrik", Title));
        Assert.Contains("href=\"/vagledning/", told, StringComparison.Ordinal);
        Assert.Contains("Samtycke i skolan", told, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", told, StringComparison.Ordinal);

        var shown = await anna.Send(page, "main form", ("rubrik", Title), ("text", "Vi undrar."), ("gor", "visa"));
        Assert.NotNull(shown.QuerySelector("related-reading a[href^='/vagledning/']"));
        Assert.Contains("Samtycke i skolan", shown.QuerySelector("related-reading")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_may_not_read_is_not_shown_to_them()
    {
        await Enter();

        Assert.DoesNotContain("Samtycke i skolan", await bertil.Tell(RelatedApi.Path, await bertil.Go("/natverk/ny"), "main form", ("rubrik", Title)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vem lämnar")]
    [InlineData("%%% ___ [[[")]
    [InlineData("")]
    public async Task Too_little_gives_nothing(string title)
    {
        await Enter();

        var told = await anna.Tell(RelatedApi.Path, await anna.Go("/natverk/ny"), "main form", ("rubrik", title));

        Assert.Equal(200, anna.Status);
        Assert.DoesNotContain("<li>", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_neither_counted_nor_logged_and_is_for_members_alone()
    {
        await Enter();
        var page = await anna.Go("/natverk/ny");
        await anna.Tell(RelatedApi.Path, page, "main form", ("rubrik", "Hemligheten är blindtarmens samtycke"));

        Assert.Empty(App.Get<SearchTally>().NotStored());
        Assert.DoesNotContain(log.Lines, line => line.Contains("blindtarm", StringComparison.OrdinalIgnoreCase));
        await anna.Tell(RelatedApi.Path, page, "main form", ("rubrik", Title), ("__RequestVerificationToken", null));
        Assert.Equal(400, anna.Status);
        var stranger = Stranger();
        await stranger.Tell(RelatedApi.Path, page, "main form", ("rubrik", Title));
        Assert.Equal(302, stranger.Status);
    }

    /// <summary>Anna's own area has a discussion that Bertil does not see.</summary>
    private async Task Enter()
    {
        await Facilitator();
        anna = await Member(await Area("Exempelby"), "anna@example.se");
        bertil = await Member(await Area("Annanby"), "bertil@example.se");
        await anna.Send(await anna.Go("/natverk/ny"), "main form", ("rubrik", "Samtycke i skolan, vem lämnar det"), ("text", "Vi undrar."), ("rum", "omrade-exempelby"));
        Assert.StartsWith("/natverk/diskussioner/", anna.At, StringComparison.Ordinal);
    }
}
