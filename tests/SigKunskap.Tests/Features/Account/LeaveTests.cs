using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Stewardship;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Tests.Features.Account;

/// <summary>A member takes what is theirs and leaves; what they wrote stays, and who they were does not.</summary>
public sealed class LeaveTests : StewardshipTest
{
    private const string Leave = "/konto/lamna";

    [Fact]
    public async Task Who_leaves_is_nobody_and_cannot_come_back_in()
    {
        await Network();
        var path = await Ask();
        var elsewhere = Stranger();
        await SignIn(elsewhere, "anna@example.se");
        await Draft("Ett utkast");

        await Anna.Send(await Anna.Go(Leave), "main form");
        Assert.Equal("/", Anna.At);

        foreach (var browser in new[] { Anna, elsewhere })
        {
            await browser.Go("/natverk");
            Assert.StartsWith("/konto/logga-in", browser.At, StringComparison.Ordinal);
        }

        await SignIn(Anna, "anna@example.se");
        Assert.Equal("/konto/logga-in", Anna.At);
        var seen = (await Keeper.Go(path)).QuerySelector(".post")!.TextContent;
        Assert.Contains("Tidigare medlem", seen, StringComparison.Ordinal);
        Assert.Contains("Hos oss är det oklart.", seen, StringComparison.Ordinal);
        await using var db = await Db();
        var left = await db.Members.SingleAsync(m => m.LeftAt != null, Cancel);
        Assert.Equal(("Tidigare medlem", "", null, null, null), (left.Name, left.Function, left.Email, left.NormalizedUserName, left.PasswordHash));
        Assert.Equal(0, await db.Drafts.CountAsync(Cancel) + await db.Readings.CountAsync(r => r.MemberId == left.Id, Cancel) + await db.Memberships.CountAsync(m => m.EndedAt == null, Cancel));
        Assert.Contains($"member.left member {left.Id}", await Audited());
    }

    [Fact]
    public async Task Two_can_leave_and_an_address_is_free_again()
    {
        await Network();
        var bertil = await Member(Exempelby, "bertil@example.se");
        await Anna.Send(await Anna.Go(Leave), "main form");
        await bertil.Send(await bertil.Go(Leave), "main form");

        await Member(Exempelby, "anna@example.se");

        await using var db = await Db();
        Assert.Equal(2, await db.Members.CountAsync(m => m.LeftAt != null, Cancel));
    }

    [Fact]
    public async Task The_last_facilitator_cannot_leave()
    {
        await Network();

        var told = await Keeper.Send(await Keeper.Go(Leave), "main form");

        Assert.Contains("enda facilitator", told.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        await Keeper.Go("/natverk");
        Assert.Equal("/natverk", Keeper.At);
    }

    [Fact]
    public async Task All_that_is_mine_is_in_one_file_and_nothing_of_others()
    {
        await Network();
        var path = await Ask();
        await Anna.Send(await Anna.Go("/natverk/inlagg/1/andra"), "main form", ("text", "Nu är det klart."));
        await Keeper.Send(await Keeper.Go(path), "#svara form", ("text", "Samordnaren leder."));
        await Draft("Ett utkast");

        var text = (await Anna.Go("/konto/allt-som-ar-mitt.json")).Body!.TextContent;

        Assert.Equal("no-store", Anna.CacheControl);
        Assert.DoesNotContain("Samordnaren leder.", text, StringComparison.Ordinal);
        using var file = JsonDocument.Parse(text);
        var mine = file.RootElement;
        Assert.Equal("anna@example.se", mine.GetProperty("Konto").GetProperty("Epost").GetString());
        Assert.Equal("Exempelby", mine.GetProperty("Medlemskap")[0].GetProperty("Omrade").GetString());
        Assert.Equal("Vem leder mötet?", mine.GetProperty("Diskussioner")[0].GetProperty("Rubrik").GetString());
        var post = Assert.Single(mine.GetProperty("Inlagg").EnumerateArray().ToList());
        Assert.Equal("Nu är det klart.", post.GetProperty("Text").GetString());
        Assert.Equal("Hos oss är det oklart.", post.GetProperty("TidigareLydelser")[0].GetProperty("Text").GetString());
        Assert.Equal("Ett utkast", mine.GetProperty("Utkast")[0].GetProperty("Text").GetString());
        Assert.Equal(1, mine.GetProperty("Last").GetArrayLength());
    }

    [Fact]
    public async Task It_is_for_those_with_an_account_and_cannot_be_forged()
    {
        await Network();

        foreach (var path in new[] { Leave, "/konto/allt-som-ar-mitt.json" })
        {
            var visitor = Stranger();
            await visitor.Go(path);
            Assert.StartsWith("/konto/logga-in", visitor.At, StringComparison.Ordinal);
        }

        await RefusedWhenForged(Leave, "main form");
    }

    private async Task Draft(string text)
    {
        await using var db = await Db();
        db.Drafts.Add(new Draft { MemberId = await db.Members.Where(m => m.Name == "anna").Select(m => m.Id).SingleAsync(Cancel), Place = "diskussion/1", Text = text, SavedAt = App.Clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(Cancel);
    }
}
