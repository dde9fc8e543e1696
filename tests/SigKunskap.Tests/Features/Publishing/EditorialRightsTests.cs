using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Withdrawals;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Publishing;

/// <summary>The table of redaktion.md, held against the portal.</summary>
public sealed class EditorialRightsTests : DraftTest
{
    private const string File = "Features/Publishing/Specs/redaktion.md";

    public static TheoryData<string[]> Rows => [.. Spec.Rows(File, "Handlingar")];

    [Theory, MemberData(nameof(Rows))]
    public async Task Every_act_is_open_to_those_the_table_says(string[] row)
    {
        var people = new[] { Wilma, Walter, Petra, await NewEditor("Sara", (Joint, EditorRole.Writer)), Sigge, await NewEditor("Ulf", ("skolverket", EditorRole.Publisher)) };
        var answers = new List<string> { row[0] };
        foreach (var by in people)
            answers.Add(await Attempt(row[0], by));

        Assert.Equal(row, answers);
    }

    private async Task<string> Attempt(string act, Editor by)
    {
        if (act == "börja ett utkast av sidan")
            return In(await App.Get<BeginDraft>().Of(by, Whole, Cancel), answer => answer.Mistake);
        if (act == "göra ett släpp för ägaren")
            return In(await Keep.Make(by, Owner, "Lagen", Cancel), answer => answer.Mistake);
        if (act is "upphäva sidan genast" or "hålla med om upphävandet" or "låta sidan gälla igen")
            return await Withdraw(act, by);
        var id = await Begin();
        try
        {
            if (act == "spara en text")
                return In(await App.Get<SaveDraft>().For(by, id, 1, Mended((await Parts(id)).Revision.Source), Cancel), answer => answer.Mistake);
            await Save(Wilma, id, Mended);
            if (act == "lägga utkastet i ägarens släpp")
                return In(await Keep.Put(by, await InRelease(), id, inside: true, Cancel), answer => answer.Mistake);
            if (act == "publicera släppet")
            {
                await Ready(id);
                return In(await Keep.Schedule(by, await InRelease(id), App.Clock.GetUtcNow().UtcDateTime.AddHours(1), Cancel), answer => answer.Mistake);
            }

            if (act == "skicka på granskning")
                return In(await Move.Send(by, id, 2, Cancel), answer => answer.Mistake);
            await Move.Send(Wilma, id, 2, Cancel);
            if (act == "granska")
                return In(await Move.Review(by, id, 2, approved: true, "", Cancel), answer => answer.Mistake);
            await Move.Review(Walter, id, 2, approved: true, "", Cancel);
            return In(
                act switch
                {
                    "underteckna för ägaren" => await Move.Sign(by, id, 2, Owner, SignatureStand.Behind, "", Cancel),
                    "underteckna för den andra myndigheten" => await Move.Sign(by, id, 2, Joint, SignatureStand.Behind, "", Cancel),
                    "säga att den andra myndigheten håller på annat sätt" => await Move.Sign(by, id, 2, Joint, SignatureStand.Differs, "Ett räcker.", Cancel),
                    "lägga utkastet åt sidan" => await Move.Drop(by, id, 2, Cancel),
                    _ => throw new InvalidOperationException($"Nobody knows how to {act}."),
                },
                answer => answer.Mistake);
        }
        finally
        {
            await LayAside(id);
        }
    }

    /// <summary>Each on an edition of its own, so that what one did does not stand in the way of the next.</summary>
    private async Task<string> Withdraw(string act, Editor by)
    {
        await Publish(Whole, MadeUpLibrary.NewestOfWhole);
        var seen = (await Editions(Whole)).Count;
        if (act == "upphäva sidan genast")
            return In(await App.Get<WithdrawPage>().For(by, Whole, seen, "Fel.", "", Cancel), answer => answer.Mistake);
        Assert.Null((await App.Get<WithdrawPage>().For(Petra, Whole, seen, "Fel.", "", Cancel))!.Mistake);
        var id = await Read(db => db.Withdrawals.MaxAsync(withdrawal => withdrawal.Id, Cancel));
        return In(act == "hålla med om upphävandet" ? await App.Get<SettleWithdrawal>().Agree(by, id, Cancel) : await App.Get<SettleWithdrawal>().Lift(by, id, "Rätt.", Cancel), answer => answer.Mistake);
    }

    private async Task LayAside(int id)
    {
        var draft = (await Parts(id)).Draft;
        if (draft.ReleaseId is { } release)
        {
            await Keep.Stop(Petra, release, Cancel);
            await Keep.Put(Petra, release, id, inside: false, Cancel);
        }

        await Move.Drop(Petra, id, draft.Revision, Cancel);
    }

    private static string In<T>(T? answer, Func<T, string?> mistake)
        where T : class => answer is null ? "finns inte" : mistake(answer) is null ? "får" : "nej";
}
