using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Withdrawals;

namespace SigKunskap.Tests.Features.Publishing;

/// <summary>A page whose text may hurt somebody is out of force at once; two others have a look afterwards.</summary>
public sealed class WithdrawalTests : DraftTest
{
    private const string Reason = "Stycket om \"samtycke\" är fel.";

    [Fact]
    public async Task Of_eight_who_withdraw_a_page_at_once_one_does_and_nothing_else_in_the_file_changes()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Withdraw(), Cancel)));

        Assert.Single(answers, answer => answer!.Edition == 3);
        Assert.All(answers.Where(answer => answer!.Edition is null), answer => Assert.NotNull(answer!.Mistake));
        Assert.Equal(1, await Read(db => db.Withdrawals.CountAsync(Cancel)));
        var (before, after) = ((await Editions(Whole))[^2], (await Editions(Whole))[^1]);
        Assert.Equal(Without(before.Source), Without(after.Source));
        Assert.Equal(before.ParagraphIds, after.ParagraphIds);
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == 3);
        var front = App.Library.Find(Whole)!.Newest.Front;
        Assert.Equal((PageStatus.Withdrawn, Reason, ChangeKind.Substance, Reason), (front.Status, front.Reason, front.Change.Kind, front.Change.Text));
        Assert.Contains("Stycket om", (await App.Page(Whole.Path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_to_read_instead_must_exist_and_stand()
    {
        Assert.Contains("finns inte, eller gäller inte", (await Withdraw("sekretess/finns-inte"))!.Mistake!, StringComparison.Ordinal);
        Assert.Contains("finns inte, eller gäller inte", (await Withdraw("sekretess/gamla-svaret"))!.Mistake!, StringComparison.Ordinal);
        Assert.Contains("finns inte, eller gäller inte", (await Withdraw($"{Whole}"))!.Mistake!, StringComparison.Ordinal);

        Assert.Null((await Withdraw("/vagledning/sekretess/forsenade-svaret"))!.Mistake);
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Front.Status == PageStatus.Superseded);
        Assert.Equal(new("sekretess", "forsenade-svaret"), App.Library.Find(Whole)!.Newest.Front.ReplacedBy);
    }

    [Fact]
    public async Task Two_others_agree_and_neither_twice()
    {
        await Withdraw();
        var id = await Read(db => db.Withdrawals.Select(withdrawal => withdrawal.Id).SingleAsync(Cancel));
        var settle = App.Get<SettleWithdrawal>();

        Assert.Contains("Två andra", (await settle.Agree(Petra, id, Cancel))!.Mistake!, StringComparison.Ordinal);
        Assert.Null(await settle.Agree(Sigge, id, Cancel));
        Assert.Null((await settle.Agree(Wilma, id, Cancel))!.Mistake);
        Assert.Contains("redan hållit med", (await settle.Agree(Wilma, id, Cancel))!.Mistake!, StringComparison.Ordinal);
        Assert.Null((await settle.Agree(Walter, id, Cancel))!.Mistake);
        Assert.Contains("redan avgjort", (await settle.Lift(Walter, id, "Den var rätt.", Cancel))!.Mistake!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_them_puts_the_earlier_text_back_once_and_says_why()
    {
        await Withdraw();
        var id = await Read(db => db.Withdrawals.Select(withdrawal => withdrawal.Id).SingleAsync(Cancel));
        var settle = App.Get<SettleWithdrawal>();
        Assert.Contains("Skriv varför", (await settle.Lift(Walter, id, " ", Cancel))!.Mistake!, StringComparison.Ordinal);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => settle.Lift(Walter, id, "Den var rätt.", Cancel), Cancel)));

        var editions = await Editions(Whole);
        Assert.Equal(4, editions.Count);
        Assert.Equal(Without(editions[1].Source), Without(editions[3].Source));
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == 4);
        Assert.Equal((PageStatus.InForce, "Den var rätt."), (App.Library.Find(Whole)!.Newest.Front.Status, App.Library.Find(Whole)!.Newest.Front.Change.Text));
    }

    [Fact]
    public async Task A_draft_that_is_open_stays_and_is_told_to_take_the_new_edition_in()
    {
        var id = await Begin();
        await Save(Wilma, id, Mended);
        await Withdraw();
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == 3);

        Assert.Contains(new DraftStanding(await Parts(id), App.Library, new(2026, 11, 23)).Obstacles, obstacle => obstacle.Contains("ny utgåva", StringComparison.Ordinal));
        Assert.Equal(DraftState.Writing, (await Parts(id)).Draft.State);
    }

    [Fact]
    public async Task A_draft_that_goes_on_from_a_withdrawn_page_still_says_that_the_page_applies_and_the_editor_is_told()
    {
        var id = await Begin();
        await Save(Wilma, id, Mended);
        await Withdraw();
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == 3);

        Assert.Null((await Move.Rebase(Wilma, id, 2, Cancel))!.Mistake);

        var shown = (await App.Get<ShowDraft>().For(Wilma, id, Cancel))!;
        Assert.Equal(PageStatus.InForce, shown.Standing.Reading.Content!.Front.Status);
        Assert.Contains("tre exemplar", shown.Parts.Revision.Source, StringComparison.Ordinal);
        Assert.Equal(3, shown.Draft.BasedOn);
        Assert.True(shown.BringsBack);
    }

    [Fact]
    public void Only_the_facts_named_are_changed_whatever_the_line_breaks()
    {
        var source = "---\r\ntitel: A\r\nskal: >\r\n  flera\r\n\r\n  rader\r\nandring:\r\n  slag: sak\r\nroller: []\r\n---\r\n\r\nandring: i texten\r\n---\r\n";

        Assert.Equal("---\r\ntitel: A\r\nroller: []\r\nstatus: upphavd\r\n---\r\n\r\nandring: i texten\r\n---\r\n", FrontMatterChange.Of(source, ["skal", "andring"], ["status: upphavd"]));
    }

    private Task<WithdrawPage.Answer?> Withdraw(string instead = "") => App.Get<WithdrawPage>().For(Petra, Whole, 2, Reason, instead, Cancel);

    private static string Without(string source) => FrontMatterChange.Of(source, ["status", "skal", "ersatt-av", "andring"], []);
}
