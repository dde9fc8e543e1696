using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Data;
using SigKunskap.Tests.Features.Stewardship;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Account;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Features.Account;

/// <summary>Accounts that nobody uses, and those of guests whose time is out, are taken away on a clock, and it is told before.</summary>
public sealed class OldAccountsTests : StewardshipTest
{
    private readonly TestFolder folder = new();

    protected override TestApp.Setup Setup => base.Setup with
    {
        Settings = [.. base.Setup.Settings, "--Keep:InactiveDays", "100", "--Keep:OutsideDays", "40", "--Keep:WarnDays", "10", "--Database:ConnectionString", $"Data Source={folder.File("one.db")}"],
    };

    [Fact]
    public async Task Who_has_not_been_here_for_so_long_is_told_of_and_then_taken_away()
    {
        await Network();
        await Pass(95);
        var bertil = await Member(Exempelby, "bertil@example.se");
        var told = (await Keeper.Go("/forvaltning")).QuerySelectorAll("section").Single(section => section.QuerySelector("h2")!.TextContent == "Konton som snart tas bort");
        Assert.Contains("anna, ", Assert.Single(told.QuerySelectorAll("li")).TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await App.Get<OldAccounts>().Remove(Cancel));

        await Pass(6);
        Assert.Equal(1, await App.Get<OldAccounts>().Remove(Cancel));

        await SignIn(Anna, "anna@example.se");
        Assert.StartsWith("/konto/logga-in", Anna.At, StringComparison.Ordinal);
        await bertil.Go("/natverk");
        await using var db = await Db();
        var gone = await db.Members.SingleAsync(m => m.LeftAt != null, Cancel);
        Assert.Equal((Web.Data.Network.Member.NameOfLeft, null, null), (gone.Name, gone.Email, gone.PasswordHash));
        Assert.Contains($"member.removed member {gone.Id}", await Audited());
    }

    [Fact]
    public async Task Who_comes_back_in_time_stays()
    {
        await Network();
        await Pass(95);
        await SignIn(Anna, "anna@example.se");
        await Anna.Go("/konto");

        await Pass(50);
        Assert.Equal(0, await App.Get<OldAccounts>().Remove(Cancel));
    }

    [Fact]
    public async Task A_guest_is_told_the_day_on_their_own_page_and_is_taken_away_although_they_sign_in()
    {
        await Network();
        var gunn = await Member(Exempelby, "gunn@example.se", MembershipRole.Guest, StockholmTime.Today(App.Clock).AddDays(5));
        await Pass(20);
        await SignIn(gunn, "gunn@example.se");
        Assert.Contains("Ditt konto tas bort", (await gunn.Go("/konto")).QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await App.Get<OldAccounts>().Remove(Cancel));

        await Pass(27);
        Assert.Equal(1, await App.Get<OldAccounts>().Remove(Cancel));
        await gunn.Go("/konto");
        Assert.StartsWith("/konto/logga-in", gunn.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_facilitator_is_never_taken_away()
    {
        await Network();
        App.Clock.Advance(TimeSpan.FromDays(400));

        Assert.Equal(1, await App.Get<OldAccounts>().Remove(Cancel));

        await using var db = await Db();
        Assert.True(await db.Members.AnyAsync(m => m.IsFacilitator && m.LeftAt == null, Cancel));
    }

    [Fact]
    public async Task Two_nodes_take_an_account_away_once()
    {
        await Network();
        await Pass(101);
        await using var other = await TestApp.Start(Setup with { Clock = App.Clock });

        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => (number % 2 == 0 ? App : other).Get<OldAccounts>().Remove(Cancel)));
        await App.Get<OldAccounts>().Remove(Cancel);

        Assert.Single(await Audited(), entry => entry.StartsWith("member.removed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Keep:InactiveDays", "10", "Keep:InactiveDays")]
    [InlineData("--Keep:OutsideDays", "x", "Keep:OutsideDays")]
    [InlineData("--Keep:WarnDays", "60", "Keep:WarnDays: 60 dagar ryms inte")]
    [InlineData("--Keep:ReportDays", "0", "Keep:ReportDays")]
    [InlineData("--Keep:BackupDays", "-1", "Keep:BackupDays")]
    [InlineData("--Network:FacilitatorsSecured", "kanske", "Network:FacilitatorsSecured")]
    public void A_wrong_setting_is_told_by_its_key(string key, string value, string told)
    {
        var mistakes = new List<string>();

        Assert.Null(SigKunskap.Web.Portal.Build([key, value], mistakes));

        Assert.Contains(told, Assert.Single(mistakes), StringComparison.Ordinal);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Days go by, and the facilitator is here at their end.</summary>
    private async Task Pass(int days)
    {
        App.Clock.Advance(TimeSpan.FromDays(days));
        await SignIn(Keeper, "facilitator@example.se");
        await Keeper.Go("/konto");
    }
}
