using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Editors;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Features.Publishing;

public sealed class DraftTests : DraftTest
{
    [Fact]
    public async Task Two_who_begin_a_draft_of_the_same_page_write_in_the_same_one()
    {
        var first = await Begin();

        Assert.Equal(first, (await App.Get<BeginDraft>().Of(Walter, Whole, Cancel))!.Id);
    }

    [Fact]
    public async Task Only_the_owners_editors_begin_a_draft_and_only_those_concerned_see_it()
    {
        Assert.Null(await App.Get<BeginDraft>().Of(Sigge, Whole, Cancel));
        var id = await Begin();

        Assert.NotNull(await Save(Sigge, id, Mended));
        var stranger = await NewEditor("Svea", ("skolverket", EditorRole.Publisher));
        Assert.Null(await App.Get<SaveDraft>().For(stranger, id, 1, "text", Cancel));
        Assert.Null(await Move.Send(stranger, id, 2, Cancel));
    }

    [Fact]
    public async Task Who_saves_second_gets_both_texts()
    {
        var id = await Begin();
        var original = (await Parts(id)).Revision.Source;
        await Save(Wilma, id, Mended);

        var second = await App.Get<SaveDraft>().For(Walter, id, 1, original.Replace("Fråga först.", "Fråga alltid först.", StringComparison.Ordinal), Cancel);

        Assert.True(second is { Saved: true, Merged: true, Revision: 3 });
        Assert.Contains("tre exemplar", second.Text, StringComparison.Ordinal);
        Assert.Contains("Fråga alltid först.", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_both_changed_the_same_line_nothing_is_saved_and_both_are_shown()
    {
        var id = await Begin();
        var original = (await Parts(id)).Revision.Source;
        await Save(Wilma, id, Mended);

        var second = await App.Get<SaveDraft>().For(Walter, id, 1, original.Replace("två exemplar", "fyra exemplar", StringComparison.Ordinal), Cancel);

        Assert.True(second is { Saved: false, Conflicts: 1, Revision: 2 });
        Assert.Contains("tre exemplar", second.Text, StringComparison.Ordinal);
        Assert.Contains("fyra exemplar", second.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await Parts(id)).Draft.Revision);
    }

    [Fact]
    public async Task Eight_who_save_at_once_lose_nothing()
    {
        var id = await Begin();
        var original = (await Parts(id)).Revision.Source;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => App.Get<SaveDraft>().For(writer % 2 == 0 ? Wilma : Walter, id, 1, original + $"\nTillägg {writer}. {{vägledning}}\n", Cancel), Cancel)));

        var texts = await Read(db => db.DraftRevisions.Where(revision => revision.DraftId == id).Select(revision => revision.Source).ToListAsync(Cancel));
        Assert.All(answers.Select((answer, writer) => (answer, writer)), pair =>
            Assert.Contains($"Tillägg {pair.writer}.", pair.answer!.Text, StringComparison.Ordinal));
        Assert.Equal(1 + answers.Count(answer => answer!.Saved), texts.Count);
    }

    [Fact]
    public async Task Whoever_wrote_in_a_text_does_not_review_it()
    {
        var id = await Begin();
        await Save(Walter, id, Mended);
        await Move.Send(Wilma, id, 2, Cancel);

        Assert.Contains("själv skrivit", (await Move.Review(Walter, id, 2, approved: true, "", Cancel))!.Mistake!, StringComparison.Ordinal);
        Assert.Contains("själv skrivit", (await Move.Review(Wilma, id, 2, approved: true, "", Cancel))!.Mistake!, StringComparison.Ordinal);
        Assert.Null((await Move.Review(Petra, id, 2, approved: true, "", Cancel))!.Mistake);
    }

    [Fact]
    public async Task Any_change_after_a_signature_voids_it()
    {
        var id = await Begin();
        await Save(Wilma, id, Mended);
        await Ready(id);
        Assert.Empty(await Obstacles(id));

        await Save(Sigge, id, text => text.Replace("Fråga först.", "Fråga genast.", StringComparison.Ordinal));

        Assert.Equal(3, (await Obstacles(id)).Count);
        Assert.Equal(DraftState.Writing, (await Parts(id)).Draft.State);
    }

    [Fact]
    public async Task A_reusable_block_that_changes_voids_the_signatures_too()
    {
        var id = await Begin();
        await Save(Wilma, id, Mended);
        await Ready(id);
        Write("block/gemensamt.md", "En annan gemensam text. {vägledning}\n");
        await Import();
        await Eventually.IsSo(() => App.Library.Reference.Blocks["gemensamt"].Contains("annan", StringComparison.Ordinal));

        Assert.Contains(await Obstacles(id), obstacle => obstacle.Contains("undertecknat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_agency_that_holds_otherwise_has_its_own_sentence_in_the_text_before_anything_goes_live()
    {
        var id = await Begin();
        await Save(Wilma, id, Mended);
        await Move.Send(Wilma, id, 2, Cancel);
        await Move.Review(Walter, id, 2, approved: true, "", Cancel);
        Assert.Null((await Move.Sign(Sigge, id, 2, Joint, SignatureStand.Differs, "Vi anser att ett exemplar räcker.", Cancel))!.Mistake);

        await Save(Wilma, id, text => text.Replace("bakom: [socialstyrelsen]", "bakom: []", StringComparison.Ordinal));
        await Move.Send(Wilma, id, 3, Cancel);
        await Move.Review(Walter, id, 3, approved: true, "", Cancel);
        await Move.Sign(Petra, id, 3, Owner, SignatureStand.Behind, "", Cancel);
        Assert.Contains("ett exemplar räcker", Assert.Single(await Obstacles(id)), StringComparison.Ordinal);

        await Save(Wilma, id, text => text.Replace("bakom: []", "olika-hallning: [socialstyrelsen]", StringComparison.Ordinal)
            .Replace("## Om någon anmäler", "::: myndighet socialstyrelsen\nVi anser att ett exemplar räcker.\n:::\n\n## Om någon anmäler", StringComparison.Ordinal));
        await Move.Send(Wilma, id, 4, Cancel);
        await Move.Review(Walter, id, 4, approved: true, "", Cancel);
        await Move.Sign(Petra, id, 4, Owner, SignatureStand.Behind, "", Cancel);
        Assert.Empty(await Obstacles(id));
    }

    [Fact]
    public async Task What_somebody_types_is_kept_until_they_save()
    {
        var id = await Begin();
        var keep = App.Get<KeepEdit>();
        Assert.NotNull(await keep.For(Wilma, id, 1, "halvfärdigt", Cancel));
        Assert.NotNull(await keep.For(Wilma, id, 1, "nästan färdigt", Cancel));

        Assert.Equal("nästan färdigt", (await keep.Of(Wilma, id, Cancel))!.Source);
        Assert.Null(await keep.Of(Walter, id, Cancel));
        await Save(Wilma, id, Mended);
        Assert.Null(await keep.Of(Wilma, id, Cancel));
    }

    [Fact]
    public async Task Who_leaves_edits_no_more_and_what_they_wrote_and_signed_stays()
    {
        var id = await Begin();
        await Save(Wilma, id, Mended);
        await Ready(id);
        await App.Get<KeepEdit>().For(Sigge, id, 2, "halvfärdigt", Cancel);
        await using var db = await Db();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await db.Leave(await db.Members.SingleAsync(member => member.Id == Sigge.Id, Cancel), Sigge.Id, "member.left", App.Clock.GetUtcNow().UtcDateTime, Cancel);
        await transaction.CommitAsync(Cancel);

        Assert.DoesNotContain(await App.Get<AppointEditors>().All(Cancel), row => row.MemberId == Sigge.Id);
        Assert.Null(await App.Get<KeepEdit>().Of(Sigge, id, Cancel));
        Assert.Empty(await Obstacles(id));
    }

    [Fact]
    public async Task An_editor_who_belongs_to_no_area_keeps_the_account_as_long_as_it_is_used()
    {
        await using var db = await Db();
        var settings = App.Get<PortalSettings>().Keeping;
        var now = App.Clock.GetUtcNow().UtcDateTime;

        Assert.False((await db.EndOf(Wilma.Id, settings, now, Cancel))!.IsOutside);
        await db.Editorships.Where(editorship => editorship.MemberId == Wilma.Id).ExecuteDeleteAsync(Cancel);
        Assert.True((await db.EndOf(Wilma.Id, settings, now, Cancel))!.IsOutside);
    }

    private async Task<IReadOnlyList<string>> Obstacles(int id) => new DraftStanding(await Parts(id), App.Library, new(2026, 11, 23)).Obstacles;
}
