using System.Globalization;
using System.Xml.Linq;

namespace SigKunskap.Tests.Features.Subscribing;

/// <summary>What can be followed by mail can be followed in a feed reader too, and each page says where.</summary>
public sealed class FeedTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData(MadeUpLibrary.Whole, 2)]
    [InlineData("/vagledning/samtycke", 2)]
    [InlineData("/vagledning/tomt", 0)]
    [InlineData("/lagrum/sol/19/1", 3)]
    [InlineData(MadeUpLibrary.Tool, 1)]
    public async Task The_page_offers_a_feed_of_its_own_with_its_news_and_no_others(string address, int least)
    {
        var link = (await App.Page(address)).QuerySelectorAll("head link[rel=alternate][type='application/atom+xml']").Select(found => found.GetAttribute("href")).Single(href => href != "/andringar.atom")!;
        Assert.Equal($"{address}.atom", link);
        using var answer = await App.Ask(link);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"{App.Site}{link}", feed.Elements(Atom + "link").Single(found => (string?)found.Attribute("rel") == "self").Attribute("href")!.Value);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.True(entries.Count >= least && (least > 0 || entries.Count == 0), $"{entries.Count} entries.");
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, entry => Assert.True(DateTimeOffset.Parse(entry.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture) <= DatedClock.Today.AddDays(1)));
        if (address == MadeUpLibrary.Whole)
            Assert.All(entries, entry => Assert.Contains(MadeUpLibrary.Whole, entry.Element(Atom + "id")!.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/vagledning/hittepa.atom")]
    [InlineData("/vagledning/samtycke/hittepa.atom")]
    [InlineData("/lagrum/sol/99/1.atom")]
    [InlineData("/lagrum/hittepa/1.atom")]
    [InlineData("/verktyg/hittepa.atom")]
    public Task Of_what_there_is_not_there_is_no_feed(string address) => App.Page(address, 404);
}
