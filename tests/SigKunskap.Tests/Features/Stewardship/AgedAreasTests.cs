using AngleSharp.Dom;
using SigKunskap.Tests.Features.Network.Areas;

namespace SigKunskap.Tests.Features.Stewardship;

/// <summary>The facilitator sees which areas' pages nobody vouches for any more, since when, and whom to ask.</summary>
public sealed class AgedAreasTests : AreasTest
{
    [Fact]
    public async Task A_page_is_listed_when_its_confirmation_has_run_out_with_whom_to_ask_and_leads_to_the_area()
    {
        await Areas();
        await Fill(Kim, Exempelby, true, ("kontakt", "samordnare på öppenvården"));
        Assert.Contains("Alla verksamheter har bekräftat sin sida", await Listed(), StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(61));
        Assert.Contains("Annanby: har aldrig bekräftats", await Listed(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exempelby", await Listed(), StringComparison.Ordinal);

        App.Clock.Advance(TimeSpan.FromDays(305));

        var section = await Section();
        Assert.Equal(["/natverk/verksamheter/annanby", "/natverk/verksamheter/exempelby"], section.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")));
        Assert.Contains("2 verksamheter har inte bekräftat", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("Att kontakta: samordnare på öppenvården. Ingen kontaktperson i nätverket kan bekräfta den. Tyst: har aldrig skrivit.", section.QuerySelectorAll("li")[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Inget väntar på dig", (await Fanny.Go("/forvaltning")).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IElement> Section()
    {
        // Time has passed, and with it the sign-in.
        if ((await Fanny.Go("/forvaltning")).QuerySelector("main h1")?.TextContent != "Förvaltning")
            await SignIn(Fanny, "fanny@example.se");
        return (await Fanny.Go("/forvaltning")).QuerySelectorAll("section").Single(section => section.QuerySelector("h2")?.TextContent == "Verksamheter vars sida har åldrats");
    }

    private async Task<string> Listed() => string.Join(' ', (await Section()).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
