namespace SigKunskap.Tests.Features.Tools;

/// <summary>An agency's intranet may show a tool in a frame, when the portal's keeper has named it; nobody else may.</summary>
public sealed class EmbeddedToolTests : WebTest
{
    private const string Intranet = "https://intranat.example.se";

    protected override TestApp.Setup Setup => new(Settings: ["--Embed:Origins", Intranet]);

    [Theory]
    [InlineData(MadeUpLibrary.Tool + "?inbaddad=1", Intranet)]
    [InlineData(MadeUpLibrary.Tool + "?hus=kommun&bok=vanlig&alder=under-15&inbaddad=1", Intranet)]
    [InlineData(MadeUpLibrary.Tool, "'none'")]
    [InlineData("/verktyg?inbaddad=1", "'none'")]
    [InlineData("/?inbaddad=1", "'none'")]
    [InlineData(MadeUpLibrary.Whole + "?inbaddad=1", "'none'")]
    public async Task Only_a_tool_that_asks_for_it_may_be_framed_and_only_there(string address, string ancestors)
    {
        foreach (var _ in new[] { "first", "from the cache" })
        {
            using var answer = await App.Ask(address);

            Assert.EndsWith($"frame-ancestors {ancestors}", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal(ancestors == "'none'", answer.Headers.Contains("X-Frame-Options"));
        }
    }

    [Fact]
    public async Task It_stands_without_the_portals_head_and_foot_and_stays_so_from_question_to_answer()
    {
        var question = await App.Page(MadeUpLibrary.Tool + "?inbaddad=1");
        Assert.Empty(question.QuerySelectorAll("header, footer, nav"));
        Assert.Equal("1", question.QuerySelector("form.ask input[name=inbaddad]")!.GetAttribute("value"));

        var answer = await App.Page(MadeUpLibrary.Tool + "?hus=kommun&bok=vanlig&alder=under-15&inbaddad=1");
        Assert.Equal("_blank", answer.QuerySelector("base")!.GetAttribute("target"));
        Assert.All(answer.QuerySelectorAll("a[href*='/lana-bok?']").Where(link => !link.GetAttribute("href")!.Contains(".docx", StringComparison.Ordinal)), link =>
        {
            Assert.Contains("inbaddad=1", link.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Equal("_self", link.GetAttribute("target"));
        });
    }

    [Fact]
    public async Task A_tool_that_gives_papers_stays_in_the_frame_from_form_to_paper()
    {
        await using var starter = await TestApp.Start(new(Content: StarterLibrary.Folder, Settings: ["--Embed:Origins", Intranet]));
        foreach (var (tool, query) in new[] { ("samtycke", "&part=skola&part=polis&uppgift=skolgang&syfte=stod&visa=1"), ("folj-upp", "&visa=1"), ("samordnarpaket", "") })
        {
            var fields = await starter.Page($"/verktyg/{tool}?inbaddad=1");
            Assert.Equal("_blank", fields.QuerySelector("base")!.GetAttribute("target"));
            Assert.Empty(fields.QuerySelectorAll("header, footer, .crumbs"));
            Assert.All(fields.QuerySelectorAll("main form"), form => Assert.Equal("1", form.QuerySelector("input[name=inbaddad]")!.GetAttribute("value")));

            var paper = await starter.Page($"/verktyg/{tool}?inbaddad=1{query}");
            Assert.All(paper.QuerySelectorAll($"a[href='/verktyg/{tool}'], a[href^='/verktyg/{tool}?']"), link =>
            {
                Assert.Contains("inbaddad=1", link.GetAttribute("href"), StringComparison.Ordinal);
                Assert.Equal("_self", link.GetAttribute("target"));
            });
        }
    }
}
