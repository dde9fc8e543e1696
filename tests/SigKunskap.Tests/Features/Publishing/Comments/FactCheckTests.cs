using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Comments;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Publishing.Comments;

/// <summary>Somebody outside checks a draft's facts by a link in a letter, and reads what the organisation answers.</summary>
public sealed class FactCheckTests : CommentTest
{
    [Fact]
    public async Task From_the_letter_to_the_answer_without_an_account()
    {
        var draft = await Drafted();
        var office = $"/redaktion/utkast/{draft}/synpunkter";
        var page = await At("wilma").Send(await At("wilma").Go(office), "#oppna", ("till", $"{Today.AddDays(10):yyyy-MM-dd}"), ("not", "Stämmer tiden?"));
        page = await At("wilma").Send(page, "#bjud", ("namn", "Greta Granskare"), ("organisation", "Påhittade kommunen"), ("epost", Outside));
        Assert.Contains("/faktagranskning/", page.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        await Eventually.IsSo(() => Mails.All.Count == 1);
        var mail = Mails.All[0];
        Assert.Equal(Outside, mail.To);
        Assert.Contains("inget konto", mail.Text, StringComparison.Ordinal);
        var path = new Uri(mail.Text.Split('\n').Single(line => line.Contains("/faktagranskning/", StringComparison.Ordinal)).Trim()).AbsolutePath;
        await using (var db = await Db())
        {
            // The letter is out a moment before its row says so.
            await Eventually.IsSo(async () => (await db.OutgoingMails.AsNoTracking().SingleAsync(Cancel)).Sealed is null);
            Assert.Equal(InvitationKey.HashOf(path.Split('/')[^1]), (await db.RoundReaders.AsNoTracking().SingleAsync(Cancel)).KeyHash);
        }

        using var greta = new Visitor(App);
        page = await greta.Go(path);
        Assert.Contains("tre exemplar", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Stämmer tiden?", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("no-store", greta.CacheControl, StringComparison.Ordinal);
        page = await greta.Send(page, "#synpunkter", ("k3", "Det är alltid två."), ("k0", "Bra text."));
        page = await greta.Send(page, "#synpunkter", ("k3", "Det är alltid två exemplar."), ("k0", "Bra text."), ("gor", "klar"));
        Assert.Contains("ser att du är klar", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([(0, "Bra text."), (3, "Det är alltid två exemplar.")], (await Comments()).Select(comment => (comment.Paragraph, comment.Text)).Order());

        page = await At("wilma").Go(office);
        Assert.Contains("Greta Granskare, Påhittade kommunen", Plain(page.Body!.TextContent), StringComparison.Ordinal);
        Assert.Contains("klar", page.QuerySelector("main ul li")!.TextContent, StringComparison.Ordinal);
        var said = (await Comments()).Single(comment => comment.Paragraph == 3);
        page = await At("wilma").Send(page, "#svara", ("tas", $"nej {said.Id} {said.Version}"), ($"svar{said.Id}", ""));
        Assert.Contains("Skriv varför", page.Body!.TextContent, StringComparison.Ordinal);
        await At("wilma").Send(page, "#svara", ("tas", $"nej {said.Id} {said.Version}"), ($"svar{said.Id}", "Tre är rätt från och med i år."));

        page = await greta.Go(path);
        Assert.Contains("Tas inte med Tre är rätt från och med i år.", Plain(page.Body!.TextContent), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name=k3]"));
        Assert.NotNull(page.QuerySelector("[name=k0]"));
    }

    [Fact]
    public async Task What_was_said_stays_with_its_text_and_tells_when_the_paragraph_has_changed()
    {
        var (draft, round) = await Opened();
        var path = await Invited(draft, round);
        using var greta = new Visitor(App);
        var content = (await Listed(draft))!;
        await greta.Send(await greta.Go(path), "#synpunkter", ("k1", "Om ett stycke som står kvar."), ("k3", "Om ett stycke som ändras."));
        await Save("wilma", draft, text => text.Replace("tre exemplar", "fyra exemplar", StringComparison.Ordinal));
        Assert.Contains("tre exemplar", (await greta.Go(path)).Body!.TextContent, StringComparison.Ordinal);

        Assert.Null((await Keep.Renew(Of("wilma"), draft, round, Cancel))!.Mistake);

        var page = await greta.Go(path);
        Assert.Contains("fyra exemplar", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Det du har sagt om en tidigare text", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal([(1, ""), (3, "Stycket har ändrats sedan dess")], (await Listed(draft))!.Rows.Select(row => (row.Comment.Paragraph, row.Since)));
        Assert.Contains("tre exemplar", (await Listed(draft))!.Rows[1].Paragraph, StringComparison.Ordinal);
        Assert.Empty(content.Rows);
    }

    [Fact]
    public async Task All_that_was_said_is_taken_away_as_a_table_and_on_paper()
    {
        var (draft, round) = await Opened();
        using var greta = new Visitor(App);
        await greta.Send(await greta.Go(await Invited(draft, round)), "#synpunkter", ("k3", "=HYPERLINK(1)"));

        var file = (await At("sigge").Go($"/redaktion/utkast/{draft}/synpunkter.csv")).Body!.TextContent;
        Assert.Contains("\"Greta Granskare, Påhittade kommunen\";\"'=HYPERLINK(1)\"", file, StringComparison.Ordinal);
        Assert.Contains("=HYPERLINK(1)", await Reads("sigge", $"/redaktion/utkast/{draft}/synpunkter/skriv-ut"), StringComparison.Ordinal);
        await At("ulf").Go($"/redaktion/utkast/{draft}/synpunkter.csv");
        Assert.Equal(404, At("ulf").Status);
        Assert.DoesNotContain(Outside, await Reads("sigge", $"/redaktion/utkast/{draft}/synpunkter"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_points_out_somebody_or_is_too_long_is_not_kept_and_nothing_typed_is_lost()
    {
        var (draft, round) = await Opened();
        using var greta = new Visitor(App);
        var page = await greta.Go(await Invited(draft, round));
        page = await greta.Send(page, "#synpunkter", ("k1", "Ring 070-174 06 35."), ("k3", "Det är två."));
        Assert.Contains("Stycke 1: ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Ring 070-174 06 35.", "Det är två."), (page.QuerySelector("[name=k1]")!.TextContent, page.QuerySelector("[name=k3]")!.TextContent));
        Assert.Empty(await Comments());
        await greta.Send(page, "#synpunkter", ("k1", new string('o', 2_001)));
        Assert.Empty(await Comments());
        await greta.Send(page, "#synpunkter", ("k99", "Finns inte."));
        Assert.Empty(await Comments());
        await greta.Send(page, "#synpunkter", ("k1", "Ja."), ("k3", "Det är två."));
        await greta.Send(page, "#synpunkter", ("k1", "Ja."), ("k3", ""));
        Assert.Equal([1], (await Comments()).Select(comment => comment.Paragraph));
    }

    [Fact]
    public async Task Who_they_were_is_forgotten_after_the_draft_and_what_they_said_stays()
    {
        var (draft, round) = await Opened();
        var path = await Invited(draft, round);
        using var greta = new Visitor(App);
        await greta.Send(await greta.Go(path), "#synpunkter", ("k1", "Fel."));
        Assert.Null((await App.Get<MoveDraft>().Drop(Of("wilma"), draft, 2, Cancel))!.Mistake);
        App.Clock.Advance(TimeSpan.FromDays(CommentRound.DaysKnownAfterDraft - 1));
        await App.Get<OldReaders>().Forget(Cancel);
        Assert.Equal("Greta Granskare, Påhittade kommunen", (await Listed(draft))!.Rows.Single().Who);

        App.Clock.Advance(TimeSpan.FromDays(2));
        await App.Get<OldReaders>().Forget(Cancel);

        var row = (await Listed(draft))!.Rows.Single();
        Assert.Equal(("Påhittade kommunen", "Fel."), (row.Who, row.Comment.Text));
        await using var db = await Db();
        var reader = await db.RoundReaders.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal((null, null), (reader.Name, reader.Email));
    }

    [Theory]
    [InlineData("", "Kommunen", Outside, "namnet")]
    [InlineData("Greta", " ", Outside, "organisationen")]
    [InlineData("Greta", "Kommunen", "greta", "hel e-postadress")]
    [InlineData("Greta", "Kommunen", "greta@example.se\r\nBcc: alla@example.se", "hel e-postadress")]
    public async Task Who_is_not_told_of_in_full_is_not_invited(string name, string organisation, string email, string mistake)
    {
        var (draft, round) = await Opened();

        Assert.Contains(mistake, (await Keep.Invite(Of("wilma"), draft, round, new(name, organisation, email), Cancel))!.Mistake!, StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Equal(0, await db.RoundReaders.CountAsync(Cancel) + await db.OutgoingMails.CountAsync(Cancel));
    }

    [Fact]
    public async Task One_address_gets_one_link_a_draft_one_round_and_a_day_that_can_be()
    {
        var (draft, round) = await Opened();
        await Invited(draft, round);

        Assert.Contains("redan en länk", (await Keep.Invite(Of("wilma"), draft, round, new("Greta", "Kommunen", Outside), Cancel))!.Mistake!, StringComparison.Ordinal);
        Assert.Contains("redan öppet", (await Keep.Open(Of("petra"), draft, Today, "", false, Cancel))!.Mistake!, StringComparison.Ordinal);
        Assert.Null((await Keep.End(Of("wilma"), draft, round, Cancel))!.Mistake);
        foreach (var day in new DateOnly?[] { null, Today.AddDays(-1), Today.AddDays(CommentRound.LongestDays + 1) })
            Assert.Contains("sista dagen", (await Keep.Open(Of("petra"), draft, day, "", false, Cancel))!.Mistake!, StringComparison.Ordinal);
        Assert.Null((await Keep.Open(Of("petra"), draft, Today, "", false, Cancel))!.Mistake);
    }
}
