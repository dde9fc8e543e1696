using SigKunskap.Web.Features.Network.Areas;

namespace SigKunskap.Tests.Features.Network.Areas;

/// <summary>An area says that its page is right: by its contact, or through a link that opens that page and nothing else.</summary>
public sealed class ConfirmAreaTests : AreasTest
{
    [Fact]
    public async Task A_contact_is_reminded_until_the_page_is_confirmed_and_again_after_a_year()
    {
        await Areas();
        Assert.Contains("inte bekräftad än", Text(await Kim.Go("/natverk")), StringComparison.Ordinal);
        Assert.DoesNotContain("inte bekräftad än", Text(await Mia.Go("/natverk")), StringComparison.Ordinal);
        await Fill(Kim, Exempelby, false, ("tider", "vardagar"));

        await Kim.Send(await Kim.Go($"{Exempelby}/bekrafta"), "main form");

        Assert.Equal($"{Exempelby}?klart=bekraftad", Kim.At);
        Assert.DoesNotContain("Bekräfta sidan om", Text(await Kim.Go("/natverk")), StringComparison.Ordinal);
        await Confirmed("kim@example.se", 340);
        Assert.Contains("behöver bekräftas senast", Text(await Kim.Go("/natverk")), StringComparison.Ordinal);
        await Confirmed("kim@example.se", 60);
        Assert.Contains("har inte bekräftats sedan", Text(await Kim.Go("/natverk")), StringComparison.Ordinal);
        Assert.Contains("Över ett år gammal", Text(await Kim.Go(Exempelby)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_meanwhile_is_read_before_it_is_confirmed()
    {
        await Areas();
        await Fill(Kim, Exempelby, false, ("tider", "vardagar"));
        var begun = await Kim.Go($"{Exempelby}/bekrafta");
        await Fill(Fanny, Exempelby, false, ("tider", "helger"));

        var page = await Kim.Send(begun, "main form");

        Assert.Contains(ConfirmArea.Changed, Text(page), StringComparison.Ordinal);
        Assert.Contains("helger", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_confirms_once_without_an_account_and_shows_the_page_and_nothing_else()
    {
        await Areas();
        await Fill(Kim, Exempelby, false, ("tider", "vardagar 8–16"));
        var stranger = Stranger();
        var page = await stranger.Go(await Link());
        Assert.Contains("vardagar 8–16", Text(page), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main a[href^='/natverk']"));
        Assert.DoesNotContain("kim", Text(page), StringComparison.Ordinal);

        var named = await stranger.Send(page, "main form", ("funktion", "Ring 070-174 06 05"));
        Assert.Contains("Skriv en funktion, inte ett namn", Text(named), StringComparison.Ordinal);
        Assert.Equal("Ring 070-174 06 05", named.QuerySelector("#funktion")!.GetAttribute("value"));
        var done = await stranger.Send(named, "main form", ("funktion", "enhetschef"));

        Assert.Contains("Sidan är bekräftad", Text(done), StringComparison.Ordinal);
        Assert.Contains("av enhetschef, genom en länk", Text(await Anders.Go(Exempelby)), StringComparison.Ordinal);
        var again = await stranger.Send(named, "main form", ("funktion", "enhetschef"));
        Assert.Contains("Länken gäller inte", Text(again), StringComparison.Ordinal);
        Assert.Equal(404, stranger.Status);
    }

    [Fact]
    public async Task A_link_that_is_taken_back_or_thirty_days_old_opens_nothing()
    {
        await Areas();
        await Fill(Kim, Exempelby, false, ("tider", "vardagar"));
        var (first, second, stranger) = (await Link(), await Link(), Stranger());

        var page = await Fanny.Go($"{Exempelby}/bekrafta");
        await Fanny.Send(page, "main li form");
        await stranger.Go(second);
        Assert.Equal(404, stranger.Status);
        await stranger.Go(first);
        Assert.Equal(200, stranger.Status);
        App.Clock.Advance(TimeSpan.FromDays(30));
        await stranger.Go(first);
        Assert.Equal(404, stranger.Status);
    }

    [Fact]
    public async Task A_link_ends_with_the_place_of_the_contact_who_handed_it_out()
    {
        await Areas();
        await Fill(Kim, Exempelby, false, ("tider", "vardagar"));
        var (link, stranger) = (await Link(), Stranger());

        await App.Get<SigKunskap.Web.Features.Account.LeaveNetwork>().For(await PersonOf("kim@example.se"), Cancel);

        await stranger.Go(link);
        Assert.Equal(404, stranger.Status);
    }

    /// <summary>Goes on in time, and sees to it that the members stay members.</summary>
    private async Task Confirmed(string email, int days)
    {
        App.Clock.Advance(TimeSpan.FromDays(days));
        await using var db = await App.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<SigKunskap.Web.Data.SigKunskapDb>>().CreateDbContextAsync(Cancel);
        foreach (var membership in db.Memberships)
            membership.Confirm(App.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(Cancel);
        await SignIn(Kim, email);
    }

    private async Task<string> Link()
    {
        var made = await Kim.Send(await Kim.Go($"{Exempelby}/bekrafta"), "form:has(#till)", ("till", "enhetschef"));
        return new Uri(made.QuerySelector("#lank")!.TextContent.Trim()).AbsolutePath;
    }
}
