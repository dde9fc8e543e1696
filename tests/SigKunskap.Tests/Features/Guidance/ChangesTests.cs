using System.Globalization;
using System.Xml.Linq;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Features.Publishing;

namespace SigKunskap.Tests.Features.Guidance;

/// <summary>What has changed, for people and for feed readers.</summary>
public sealed class ChangesTests : WebTest
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_page_of_changes_gives_the_note_what_to_do_and_the_comparison()
    {
        var main = (await App.Page("/andringar")).QuerySelector("main")!;

        Assert.Contains("Svaret ska nu skrivas ned.", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("Skaffa ett block.", main.TextContent, StringComparison.Ordinal);
        Assert.NotNull(main.QuerySelector($"a[href='{MadeUpLibrary.Whole}?utgava=2&mot=1']"));
        Assert.All(MadeUpLibrary.Pages, address => Assert.NotNull(main.QuerySelector($"a[href='{address}']")));
    }

    [Fact]
    public async Task Changes_of_the_law_lead_to_the_sections()
    {
        var main = (await App.Page("/andringar?om=lagen")).QuerySelector("main")!;

        Assert.Equal(2, main.QuerySelectorAll("a[href='/lagrum/sol/19/1']").Length);
    }

    /// <summary>RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have, and have once.</summary>
    [Fact]
    public async Task The_feed_has_what_rfc_4287_asks_of_a_feed_and_its_entries()
    {
        using var answer = await App.Ask("/andringar.atom");
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).Root!;

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal($"{App.Site}/andringar.atom", feed.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == "self").Attribute("href")!.Value);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(9, entries.Count);
        Assert.All(entries.Prepend(feed), element =>
        {
            Assert.True(Uri.IsWellFormedUriString(Assert.Single(element.Elements(Atom + "id")).Value, UriKind.Absolute));
            Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
            Assert.True(DateTimeOffset.TryParseExact(Assert.Single(element.Elements(Atom + "updated")).Value, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        });
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, entry =>
        {
            Assert.NotEmpty(Assert.Single(entry.Elements(Atom + "author")).Element(Atom + "name")!.Value);
            Assert.Contains(entry.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "alternate");
            Assert.Single(entry.Elements(Atom + "summary"));
        });
    }

    [Fact]
    public async Task Text_that_looks_like_markup_comes_through_the_feed_as_text()
    {
        var odd = new PageDraft("\"Vem är <b>&amp; ]]> vem?\"", "Hej. {vägledning}") { More = "andring:\n  slag: sak\n  text: \"<script>alert(1)</script> & annat\"" };
        Assert.Equal(1, (await App.Get<PublishEdition>().For(new PageAddress("samtycke", "udda"), odd.ToString(), Cancel)).Number);
        await Eventually.IsSo(async () => (await App.Text("/andringar.atom")).Contains("/samtycke/udda", StringComparison.Ordinal));

        var entry = XDocument.Parse(await App.Text("/andringar.atom")).Root!.Elements(Atom + "entry").First();
        Assert.EndsWith("Vem är <b>&amp; ]]> vem?", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script> & annat", entry.Element(Atom + "summary")!.Value);
        Assert.Null((await App.Page("/andringar")).QuerySelector("main script"));
    }
}
