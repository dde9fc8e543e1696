using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Publishing;

public sealed class ReleaseTests : DraftTest
{
    [Fact]
    public async Task A_release_goes_live_at_its_minute_and_not_before()
    {
        var id = await Signed();
        var release = await InRelease(id);
        var at = App.Clock.GetUtcNow().UtcDateTime.AddHours(2);
        Assert.Null((await Keep.Schedule(Petra, release, at, Cancel))!.Mistake);

        Assert.Equal(0, await PublishDue());
        App.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromSeconds(1));
        await PublishDue();

        Assert.Equal(3, (await Editions(Whole)).Count);
        Assert.Equal((DraftState.Published, 3), await Read(db => db.GuidanceDrafts.Where(draft => draft.Id == id).Select(draft => ValueTuple.Create(draft.State, draft.EditionNumber!.Value)).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Of_eight_who_publish_at_the_same_moment_one_does()
    {
        var release = await InRelease(await Signed());
        await Keep.Schedule(Petra, release, null, Cancel);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(PublishDue, Cancel)));
        await PublishDue();

        Assert.Equal(3, (await Editions(Whole)).Count);
        Assert.Equal(1, await Read(db => db.AuditEntries.CountAsync(entry => entry.Action == "release.published", Cancel)));
    }

    [Fact]
    public async Task What_is_not_signed_is_not_scheduled_and_the_reasons_are_told()
    {
        var id = await Begin();
        await Save(Wilma, id, Mended);
        var release = await InRelease(id);

        var answer = await Keep.Schedule(Petra, release, null, Cancel);

        Assert.Contains("Socialstyrelsen har inte undertecknat", answer!.Mistake!, StringComparison.Ordinal);
        Assert.Contains("granskat", answer.Mistake!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_saved_after_scheduling_takes_the_release_back()
    {
        var id = await Signed();
        var release = await InRelease(id);
        await Keep.Schedule(Petra, release, App.Clock.GetUtcNow().UtcDateTime.AddMinutes(5), Cancel);
        await Save(Walter, id, text => text + "\nEtt stycke till. {vägledning}\n");
        App.Clock.Advance(TimeSpan.FromMinutes(6));
        await PublishDue();

        Assert.Equal(2, (await Editions(Whole)).Count);
        Assert.Equal(ReleaseState.Open, await Read(db => db.Releases.Select(r => r.State).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_page_published_by_another_way_in_between_holds_the_release_and_says_why()
    {
        var id = await Signed();
        var release = await InRelease(id);
        await Keep.Schedule(Petra, release, App.Clock.GetUtcNow().UtcDateTime.AddMinutes(5), Cancel);
        await Publish(Whole, MadeUpLibrary.NewestOfWhole.Replace("två exemplar", "fem exemplar", StringComparison.Ordinal));
        App.Clock.Advance(TimeSpan.FromMinutes(6));
        await PublishDue();

        var held = await Read(db => db.Releases.SingleAsync(Cancel));
        Assert.Equal(ReleaseState.Held, held.State);
        Assert.Contains("ny utgåva sedan utkastet började", held.Trouble!, StringComparison.Ordinal);
        Assert.Equal(3, (await Editions(Whole)).Count);
    }

    [Fact]
    public async Task A_draft_that_goes_on_from_a_newer_edition_concerns_those_it_names_and_takes_its_release_back()
    {
        var id = await Begin();
        await Save(Wilma, id, Mended);
        await Ready(id);
        var release = await InRelease(id);
        Assert.Null((await Keep.Schedule(Petra, release, App.Clock.GetUtcNow().UtcDateTime.AddDays(1), Cancel))!.Mistake);
        await Publish(Whole, MadeUpLibrary.NewestOfWhole.Replace($"bakom: [{Joint}]", $"bakom: [{Joint}, {Third}]", StringComparison.Ordinal));
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Front.Signers.Contains(Third));

        Assert.Null((await Move.Rebase(Wilma, id, (await Parts(id)).Draft.Revision, Cancel))!.Mistake);

        await using var db = await Db();
        Assert.Equal(ReleaseState.Open, (await db.Releases.SingleAsync(row => row.Id == release, Cancel)).State);
        Assert.NotNull(await db.DraftsFor(Pontus).SingleOrDefaultAsync(draft => draft.Id == id, Cancel));
    }

    [Fact]
    public async Task Pages_of_one_release_go_live_together_or_not_at_all()
    {
        var first = await Signed();
        var second = await Begin(new("samtycke", "andra"), "Andra sidan");
        var release = await InRelease(first, second);

        Assert.Contains("Andra sidan", (await Keep.Schedule(Petra, release, null, Cancel))!.Mistake!, StringComparison.Ordinal);
        await PublishDue();
        Assert.Equal(2, (await Editions(Whole)).Count);
    }

    [Fact]
    public async Task Only_a_publisher_of_the_agency_decides()
    {
        var release = await InRelease(await Signed());

        Assert.Null(await Keep.Make(Wilma, Owner, "Mitt", Cancel));
        Assert.Contains("ansvarig utgivare", (await Keep.Schedule(Wilma, release, null, Cancel))!.Mistake!, StringComparison.Ordinal);
        Assert.Contains("ansvarig utgivare", (await Keep.Schedule(Sigge, release, null, Cancel))!.Mistake!, StringComparison.Ordinal);
        Assert.Null(await Keep.Stop(Pontus with { Agencies = new Dictionary<string, EditorRole> { ["skolverket"] = EditorRole.Publisher } }, release, Cancel));
    }

    private async Task<int> Signed()
    {
        var id = await Begin();
        await Save(Wilma, id, Mended);
        await Ready(id);
        return id;
    }

    private async Task<int> Begin(SigKunskap.Content.Pages.PageAddress address, string title) =>
        (await App.Get<SigKunskap.Web.Features.Publishing.Drafts.BeginDraft>().New(Wilma, Owner, address.Topic, address.Slug, title, Cancel))!.Id!.Value;
}
