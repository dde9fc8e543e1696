using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Network;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Features.Account;

/// <summary>A code from a phone after the password, and the recovery codes for when the phone is gone.</summary>
public sealed class SecondStepTests : NetworkTest
{
    private const string Email = "mia@example.se", Refused = "Det gick inte att logga in";

    private DateTimeOffset Now => App.Clock.GetUtcNow();

    /// <summary>Appendix B of RFC 6238, the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void The_phone_of_these_tests_counts_as_the_standard_does(long seconds, string code) =>
        Assert.Equal(code, new PhoneWithApp("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ").Code(DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public async Task Whoever_turns_the_app_on_is_asked_for_a_code_and_then_comes_where_they_were_going()
    {
        var (_, phone, codes) = await WithApp();
        Assert.Equal(10, codes.Distinct().Count());

        var visitor = Stranger();
        var page = await SignIn(visitor, Email, at: "/konto/logga-in?tillbaka=%2Fkonto%2Fsakerhet");
        Assert.Equal("/konto/kod?tillbaka=%2Fkonto%2Fsakerhet", visitor.At);
        await visitor.Send(page, "main form", ("kod", $" {phone.Code(Now).Insert(3, " ")}"));

        Assert.Equal("/konto/sakerhet", visitor.At);
    }

    [Fact]
    public async Task The_link_for_the_phone_and_the_key_in_groups_are_the_same_key()
    {
        var (visitor, page) = await Begun();

        var key = page.QuerySelector("main code")!.TextContent;
        Assert.Matches("^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$", key);
        Assert.Equal($"otpauth://totp/SigKunskap:mia%40example.se?secret={key.Replace(" ", "", StringComparison.Ordinal)}&issuer=SigKunskap", page.QuerySelector("main ol a[href^=otpauth]")!.GetAttribute("href"));
        Assert.StartsWith("no-store", visitor.CacheControl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_a_code_is_shown_nothing_is_asked_for()
    {
        var (visitor, page) = await Begun();
        page = await visitor.Send(page, "form:has(input[name=kod])", ("kod", "000000"));
        Assert.Contains("Koden stämmer inte", page.QuerySelector(".notice-box.bad")!.TextContent, StringComparison.Ordinal);

        var again = Stranger();
        await SignIn(again, Email);

        Assert.Equal("/natverk", again.At);
    }

    [Fact]
    public async Task A_code_that_was_used_is_worth_nothing_also_while_the_phone_shows_it()
    {
        var (_, phone, _) = await WithApp();
        var code = phone.Code(Now);
        Assert.Equal("/natverk", (await Entered(code)).At);

        Assert.Equal("/konto/kod", (await Entered(code)).At);
    }

    [Fact]
    public async Task Of_two_that_send_the_same_code_at_once_one_comes_in()
    {
        var (_, phone, _) = await WithApp();
        var both = new[] { Stranger(), Stranger() };
        var pages = new[] { await SignIn(both[0], Email), await SignIn(both[1], Email) };

        await Task.WhenAll(both.Select((visitor, index) => visitor.Send(pages[index], "main form", ("kod", phone.Code(Now)))));

        Assert.Single(both, visitor => visitor.At == "/natverk");
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-90, false)]
    [InlineData(90, false)]
    public async Task A_clock_half_a_minute_off_is_let_in_and_not_one_that_is_wrong(int seconds, bool isIn)
    {
        var (_, phone, _) = await WithApp();
        App.Clock.Advance(TimeSpan.FromMinutes(2));

        var visitor = await Entered(phone.Code(Now.AddSeconds(seconds)));

        Assert.Equal(isIn ? "/natverk" : "/konto/kod", visitor.At);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once_however_it_is_typed()
    {
        var (mia, _, codes) = await WithApp();
        var typed = codes[3].ToLowerInvariant().Replace('-', ' ');
        Assert.Equal("/natverk", (await Entered(typed)).At);

        Assert.Equal("/konto/kod", (await Entered(codes[3])).At);
        Assert.Contains("9 återställningskoder kvar", (await mia.Go("/konto/sakerhet/app")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/natverk", (await Entered(codes[4])).At);
    }

    [Fact]
    public async Task New_recovery_codes_end_the_earlier_ones()
    {
        var (mia, _, codes) = await WithApp();

        var fresh = Codes(await mia.Send(await mia.Go("/konto/sakerhet/app"), "main form"));

        Assert.Empty(fresh.Intersect(codes));
        Assert.Equal("/konto/kod", (await Entered(codes[0])).At);
        Assert.Equal("/natverk", (await Entered(fresh[0])).At);
    }

    [Fact]
    public async Task The_database_does_not_hold_the_recovery_codes()
    {
        var (_, _, codes) = await WithApp();
        await using var db = await Db();

        var stored = await db.Database.SqlQueryRaw<string>("SELECT Value FROM MemberTokens WHERE Value IS NOT NULL").ToListAsync(Cancel);

        Assert.NotEmpty(stored);
        Assert.All(codes, code => Assert.DoesNotContain(stored, value => value.Contains(code, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("000000")]
    [InlineData("AAAAA-AAAAA")]
    public async Task After_many_codes_even_the_right_one_waits_and_the_answer_is_the_same(string guess)
    {
        var (_, phone, codes) = await WithApp();
        var visitor = Stranger();
        var page = await SignIn(visitor, Email);
        string? told = null;
        for (var attempt = 0; attempt < 8; attempt++)
            told = (page = await visitor.Send(page, "main form", ("kod", guess))).QuerySelector(".notice-box")!.TextContent;

        Assert.Contains(Refused, told, StringComparison.Ordinal);
        Assert.Equal(told, (page = await visitor.Send(page, "main form", ("kod", phone.Code(Now)))).QuerySelector(".notice-box")!.TextContent);
        Assert.Equal(told, (await visitor.Send(page, "main form", ("kod", codes[0]))).QuerySelector(".notice-box")!.TextContent);
    }

    [Theory]
    [InlineData("/konto/kod")]
    [InlineData("/konto/kod?tillbaka=%2Fkonto")]
    public async Task Nobody_begins_with_the_second_step(string address)
    {
        var visitor = Stranger();

        await visitor.Go(address);

        Assert.Equal(address.Replace("/konto/kod", "/konto/logga-in", StringComparison.Ordinal), visitor.At);
    }

    [Fact]
    public async Task It_is_turned_off_with_the_password_and_not_without()
    {
        var (mia, _, codes) = await WithApp();

        var page = await mia.Send(await mia.Go("/konto/sakerhet/app"), "form:has(input[name=bevis])", ("bevis", "fel"));
        Assert.Contains("Lösenordet stämmer inte", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/konto/kod", (await Entered("x")).At);
        await mia.Send(page, "form:has(input[name=bevis])", ("bevis", Password));

        Assert.Equal("/konto/sakerhet?klart=av", mia.At);
        var visitor = Stranger();
        await SignIn(visitor, Email);
        Assert.Equal("/natverk", visitor.At);
        await using var db = await Db();
        Assert.Equal(["account.app-on", "account.app-off"], await db.AuditEntries.Where(entry => entry.Action.StartsWith("account.")).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync(Cancel));
        Assert.All(codes, code => Assert.DoesNotContain(code, string.Join(' ', db.AuditEntries.Select(entry => entry.Subject + entry.Reason)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forged_form_turns_nothing_off()
    {
        var (mia, _, _) = await WithApp();

        await mia.Send(await mia.Go("/konto/sakerhet/app"), "form:has(input[name=bevis])", ("bevis", Password), ("__RequestVerificationToken", null));

        Assert.Equal(400, mia.Status);
        Assert.Equal("/konto/kod", (await Entered("x")).At);
    }

    private async Task<(Visitor, IHtmlDocument)> Begun()
    {
        await Facilitator();
        var mia = await Member(await Area("Exempelby"), Email);
        return (mia, await mia.Send(await mia.Go("/konto/sakerhet/app"), "main form"));
    }

    /// <summary>Somebody who has turned the app on; the phone shows its next code.</summary>
    private async Task<(Visitor Mia, PhoneWithApp Phone, string[] Codes)> WithApp()
    {
        var (mia, page) = await Begun();
        var phone = new PhoneWithApp(page.QuerySelector("main code")!.TextContent);
        var codes = Codes(await mia.Send(page, "form:has(input[name=kod])", ("kod", phone.Code(Now))));
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        return (mia, phone, codes);
    }

    /// <summary>Somebody elsewhere, after the password and this code.</summary>
    private async Task<Visitor> Entered(string code)
    {
        var visitor = Stranger();
        await visitor.Send(await SignIn(visitor, Email), "main form", ("kod", code));
        return visitor;
    }

    private static string[] Codes(IHtmlDocument page) => page.QuerySelector("textarea")!.TextContent.Split('\n');

    private Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
