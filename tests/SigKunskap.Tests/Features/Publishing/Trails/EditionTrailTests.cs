using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Releases;
using SigKunskap.Web.Features.Publishing.Withdrawals;

namespace SigKunskap.Tests.Features.Publishing.Trails;

/// <summary>What is kept of how an edition came to be, and shown to those who answer for it.</summary>
public sealed class EditionTrailTests : OfficeTest
{
    private static readonly string[] Everybody = ["wilma", "walter", "petra", "sigge"];

    private static string Page => $"/redaktion/sidor/{Whole}/utgavor";

    [Fact]
    public async Task An_edition_tells_who_wrote_reviewed_signed_and_decided()
    {
        await Published();

        var text = await Reads("petra", Page);

        Assert.Contains("wilma började utkast", text, StringComparison.Ordinal);
        Assert.Contains("wilma skrev 2 texter, 1 till 2", text, StringComparison.Ordinal);
        Assert.Contains("walter godkände text 2", text, StringComparison.Ordinal);
        Assert.Contains($"{NameOfOwner} står bakom: petra, utgivare,", text, StringComparison.Ordinal);
        Assert.Contains("Socialstyrelsen står bakom: sigge, undertecknare,", text, StringComparison.Ordinal);
        Assert.Contains("petra bestämde tiden", text, StringComparison.Ordinal);
        Assert.Contains("Kom med en fil", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signatures_stand_beside_the_edition_and_stay_when_the_signer_has_another_role()
    {
        var number = await Published();
        await using (var db = await Db())
            await db.Editorships.Where(editorship => editorship.Agency == Joint).ExecuteDeleteAsync(Cancel);

        await using var after = await Db();
        var signatures = await after.EditionSignatures.Where(signature => signature.Number == number).OrderBy(signature => signature.Agency).ToListAsync(Cancel);

        Assert.Equal([(Joint, (EditorRole?)EditorRole.Signer), (Owner, EditorRole.Publisher)], signatures.Select(signature => (signature.Agency, signature.Role)));
        Assert.Single(signatures.Select(signature => signature.Hash).Distinct());
        after.Remove(signatures[0]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => after.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task A_withdrawal_and_a_return_tell_who_and_why()
    {
        var withdrawn = (await App.Get<WithdrawPage>().For(Of("petra"), Whole, App.Library.Find(Whole)!.Newest.Number, "Texten är fel.", "", Cancel))!.Edition!.Value;
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == withdrawn);
        await using (var db = await Db())
        {
            var id = await db.Withdrawals.Select(withdrawal => withdrawal.Id).SingleAsync(Cancel);
            Assert.Null((await App.Get<SettleWithdrawal>().Agree(Of("walter"), id, Cancel))!.Mistake);
            Assert.Null((await App.Get<SettleWithdrawal>().Lift(Of("wilma"), id, "Den var rätt.", Cancel))!.Mistake);
        }

        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == withdrawn + 1);
        var text = await Reads("wilma", Page);
        Assert.Contains("petra upphävde sidan genast", text, StringComparison.Ordinal);
        Assert.Contains("Texten är fel. Höll med efteråt: walter.", text, StringComparison.Ordinal);
        Assert.Contains("wilma lät sidan gälla igen.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_named_on_the_open_page()
    {
        await Published();

        var text = await Reads("besökare", $"/vagledning/{Whole}");

        Assert.All(Everybody, name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
    }

    private async Task<int> Published()
    {
        var draft = await Ready();
        await App.Get<PublishAlone>().For(Of("petra"), await Draft(draft), Cancel);
        Assert.Equal(1, await PublishDue());
        var number = (await Draft(draft)).EditionNumber!.Value;
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == number);
        return number;
    }

    private async Task<GuidanceDraft> Draft(int id)
    {
        await using var db = await Db();
        return await db.GuidanceDrafts.AsNoTracking().SingleAsync(draft => draft.Id == id, Cancel);
    }
}
