using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Drafts;

namespace SigKunskap.Tests.Features.Network.Drafts;

/// <summary>What somebody has begun to write survives, is theirs alone, and is never kept when it certainly points out a person.</summary>
public sealed class DraftTests : NetworkTest
{
    private const string Save = DraftsApi.Path, Form = "main form";

    private Visitor anna = null!, bertil = null!;

    [Fact]
    public async Task What_is_written_is_saved_by_itself_and_comes_back_on_another_device()
    {
        await TwoMembers();
        var page = await anna.Go("/natverk/ny");

        var told = await anna.Tell(Save, page, Form, ("rubrik", "Hur länge"), ("text", "Vi undrar\r\nom"), ("ord", "samtycke"), ("slag", "samtal"), ("utannamn", "ja"));

        Assert.Matches(@"^\d\d\.\d\d$", Field(told, "sparat"));
        var phone = Stranger();
        await SignIn(phone, "anna@example.se");
        Assert.Contains("Du har 1 utkast", (await phone.Go("/natverk")).Body!.TextContent, StringComparison.Ordinal);
        var back = await phone.Go("/natverk/ny");
        Assert.Equal("Hur länge", Value(back, "rubrik"));
        Assert.Equal("Vi undrar\nom", back.QuerySelector("textarea")!.TextContent);
        Assert.Equal("samtycke", Value(back, "ord"));
        Assert.NotNull(back.QuerySelector("[name=slag][value=samtal][checked]"));
        Assert.NotNull(back.QuerySelector("[name=utannamn][value=ja][checked]"));
        Assert.Equal("", Value(await bertil.Go("/natverk/ny"), "rubrik"));
    }

    [Fact]
    public async Task Without_script_a_button_saves_and_another_throws_away()
    {
        await TwoMembers();
        var path = await Ask();

        var saved = await bertil.Send(await bertil.Go(path), "#svara form", ("text", "Ett halvt svar"), ("gor", "utkast"));
        Assert.Equal($"{path}#svara", bertil.At);
        Assert.Equal("Ett halvt svar", saved.QuerySelector("textarea")!.TextContent);
        Assert.Contains("Utkast sparat", saved.QuerySelector("saved-draft")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Svar: En fråga", (await bertil.Go("/natverk/utkast")).Body!.TextContent, StringComparison.Ordinal);

        var empty = await bertil.Send(saved, "#svara form", ("gor", "kasta"));
        Assert.Equal("", empty.QuerySelector("textarea")!.TextContent);
        Assert.Equal(0, await Drafts());
    }

    [Fact]
    public async Task A_draft_is_gone_when_it_is_sent_and_a_late_saving_does_not_bring_it_back()
    {
        await TwoMembers();
        var page = await anna.Go("/natverk/ny");
        await anna.Tell(Save, page, Form, ("rubrik", "En fråga"), ("text", "Vi undrar."));

        await anna.Send(page, Form, ("rubrik", "En fråga"), ("text", "Vi undrar."));
        Assert.Equal(0, await Drafts());
        Assert.Null(Field(await anna.Tell(Save, page, Form, ("rubrik", "En fråga"), ("text", "Vi undrar.")), "sparat"));
        Assert.Equal(0, await Drafts());
    }

    [Fact]
    public async Task What_certainly_points_out_a_person_is_not_kept_and_what_only_may_is()
    {
        await TwoMembers();
        var page = await anna.Go("/natverk/ny");

        var refused = await anna.Tell(Save, page, Form, ("rubrik", ""), ("text", "Ring 070-174 06 35 och fråga."));
        Assert.Contains("inte ens som utkast", Field(refused, "fel"), StringComparison.Ordinal);
        Assert.Contains("070-174 06 35", refused, StringComparison.Ordinal);
        Assert.Equal(0, await Drafts());
        var kept = await anna.Send(page, Form, ("rubrik", ""), ("text", "Ring 070-174 06 35 och fråga."), ("gor", "utkast"));
        Assert.Equal("Ring 070-174 06 35 och fråga.", kept.QuerySelector("textarea")!.TextContent);
        Assert.Equal(0, await Drafts());

        Assert.NotNull(Field(await anna.Tell(Save, page, Form, ("text", "Vår kille Kevin, 15 år, går på Björkskolan.")), "sparat"));
    }

    [Fact]
    public async Task An_older_window_does_not_save_over_a_newer_one()
    {
        await TwoMembers();
        var (old, other) = (await anna.Go("/natverk/ny"), await anna.Go("/natverk/ny"));
        var first = await anna.Tell(Save, other, Form, ("text", "Det nya"));

        Assert.Contains("Ett annat fönster", Field(await anna.Tell(Save, old, Form, ("text", "Det gamla")), "fel"), StringComparison.Ordinal);
        Assert.NotNull(Field(await anna.Tell(Save, other, Form, ("text", "Det nya, mer"), ("sett", Field(first, "sett"))), "sparat"));
        Assert.Equal("Det nya, mer", (await anna.Go("/natverk/ny")).QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Fifty_drafts_are_kept_and_no_more_and_none_for_ever()
    {
        await TwoMembers();
        await Many(Draft.Most);

        Assert.Contains("50 utkast", Field(await anna.Tell(Save, await anna.Go("/natverk/ny"), Form, ("text", "Ett till")), "fel"), StringComparison.Ordinal);

        var list = await anna.Go("/natverk/utkast");
        await anna.Send(list, "#kasta", ("plats", list.QuerySelector("button[name=plats]")!.GetAttribute("value")));
        Assert.Equal(49, await Drafts());
        App.Clock.Advance(TimeSpan.FromDays(Draft.DaysKept - 1));
        Assert.Equal(0, await App.Get<OldDrafts>().Remove(Cancel));
        App.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(49, await App.Get<OldDrafts>().Remove(Cancel));
    }

    [Theory]
    [InlineData("diskussion/9999")]
    [InlineData("diskussion/x")]
    [InlineData("diskussion/01")]
    [InlineData("ny/1")]
    [InlineData("")]
    [InlineData("annat")]
    public async Task There_are_no_drafts_for_places_that_do_not_exist(string place)
    {
        await TwoMembers();
        await Ask();

        Assert.Contains("Platsen finns inte", Field(await anna.Tell(Save, await anna.Go("/natverk/ny"), Form, ("text", "Hej"), ("plats", place)), "fel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_saved_without_the_forms_own_proof_or_by_a_visitor()
    {
        await TwoMembers();
        var page = await anna.Go("/natverk/ny");

        await anna.Tell(Save, page, Form, ("text", "Hej"), ("__RequestVerificationToken", null));
        Assert.Equal(400, anna.Status);
        var stranger = Stranger();
        await stranger.Tell(Save, page, Form, ("text", "Hej"));
        Assert.Equal(302, stranger.Status);
        Assert.Equal(0, await Drafts());
    }

    [Fact]
    public async Task What_somebody_happened_to_write_leaves_the_drafts_that_quote_it()
    {
        await TwoMembers();
        var path = await Ask();
        var quoting = await bertil.Go($"{path}?citera=1");
        await bertil.Tell(Save, quoting, "#svara form", ("text", quoting.QuerySelector("textarea")!.TextContent + "Jag tror det."));
        var again = await anna.Go("/natverk/ny");
        await anna.Tell(Save, again, Form, ("text", "En gång till: Vi undrar."));

        await anna.Send(await anna.Go("/natverk/inlagg/1/ta-bort"), Form);

        await using var db = await Db();
        Assert.Equal("> (borttaget)\n\nJag tror det.", await db.Drafts.Select(d => d.Text).SingleAsync(Cancel));
    }

    private async Task TwoMembers()
    {
        await Facilitator();
        var area = await Area("Exempelby");
        (anna, bertil) = (await Member(area, "anna@example.se"), await Member(area, "bertil@example.se"));
    }

    private async Task<string> Ask()
    {
        await anna.Send(await anna.Go("/natverk/ny"), Form, ("rubrik", "En fråga"), ("text", "Vi undrar."));
        return anna.At;
    }

    private async Task Many(int drafts)
    {
        await using var db = await Db();
        var id = await db.Members.Where(m => m.Email == "anna@example.se").Select(m => m.Id).SingleAsync(Cancel);
        db.Drafts.AddRange(Enumerable.Range(0, drafts).Select(number => new Draft { MemberId = id, Place = Draft.OfNew(Guid.NewGuid()), Text = number.ToString(CultureInfo.InvariantCulture), SavedAt = App.Clock.GetUtcNow().UtcDateTime }));
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<int> Drafts()
    {
        await using var db = await Db();
        return await db.Drafts.CountAsync(Cancel);
    }

    private Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);

    private static string? Field(string json, string name) => JsonDocument.Parse(json).RootElement.GetProperty(name).GetString();

    private static string? Value(IHtmlDocument page, string name) => ((IHtmlInputElement)page.QuerySelector($"[name={name}]")!).Value;
}
