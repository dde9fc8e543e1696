using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Data.Demo;

/// <summary>What practice says to the editors: two requests for a change, a draft that the network may comment on, and an edition that an area reads.</summary>
internal static class DemoPractice
{
    public static async Task Make(SigKunskapDb db, DemoDays days, IReadOnlyDictionary<string, Member> members, CancellationToken cancel)
    {
        if (await db.GuidanceDrafts.FirstOrDefaultAsync(cancel) is not { } draft || await db.Editions.Include(edition => edition.Page).Where(edition => edition.Page!.Topic == draft.Topic && edition.Page.Slug == draft.Slug).OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancel) is not { } edition)
            return;
        var (editor, today) = (members["helena"].Id, DateOnly.FromDateTime(days.StartOf(0).AddHours(12)));
        var declined = Asked(edition, "p1", "Ta med en mall för mötet", "Vi har gjort en egen, men den borde finnas här.", today.AddDays(-40), members["kerstin"]);
        declined.Release(days.StartOf(38));
        declined.Decide(ChangeRequestState.WillNotChange, "Mallar ser olika ut i kommunerna. De delas i nätverket i stället.", editor, days.StartOf(36));
        var waiting = Asked(edition, StoredJson.Ids(edition.ParagraphIds).Skip(1).FirstOrDefault(), "Skriv vem som frågar den unge", "Hos oss vet ingen vem av oss som ska fråga, och då blir det ingen.", today.AddDays(-2), members["kerstin"]);
        db.ChangeRequests.AddRange(declined, waiting);
        db.CommentRounds.Add(new() { DraftId = draft.Id, FirstRevision = draft.Revision, Revision = draft.Revision, OpenedById = editor, OpenedAt = days.StartOf(1), Until = today.AddDays(14), Note = "Stämmer det med hur ni gör, att ni skriver ned vad ni kom överens om?", ToNetwork = true });
        var contact = await db.Memberships.Include(membership => membership.Member).Where(membership => membership.Role == MembershipRole.Contact && membership.EndedAt == null && membership.Member.LeftAt == null).OrderBy(membership => membership.Id).FirstAsync(cancel);
        db.ReadingRequests.Add(new() { AreaId = contact.AreaId, PageId = edition.PageId, EditionNumber = edition.Number, AskedById = contact.MemberId, AskedOn = today.AddDays(-3), Until = today.AddDays(11) });
        await db.SaveChangesAsync(cancel);
    }

    private static ChangeRequest Asked(Edition edition, string? paragraph, string title, string text, DateOnly on, Member by) =>
        new() { PageId = edition.PageId, EditionNumber = edition.Number, ParagraphId = paragraph, Title = title, Text = text, AskedOn = on, AskedById = by.Id };
}
