using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Editions;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Trails;

/// <summary>Reads what is kept of how editions came to be, a few questions for a whole screen of them.</summary>
internal static class ReadTrails
{
    public static async Task<IReadOnlyList<Trail>> TrailsOf(this SigKunskapDb db, Editor by, LibraryPage page, IReadOnlyList<PageEdition> shown, CancellationToken cancel)
    {
        var (address, numbers) = (page.Address, shown.Select(edition => edition.Number).ToList());
        var stored = await db.Editions.Where(edition => edition.Page!.Topic == address.Topic && edition.Page.Slug == address.Slug && numbers.Contains(edition.Number)).ToDictionaryAsync(edition => edition.Number, edition => edition.Origin, cancel);
        var drafts = await db.GuidanceDrafts.AsNoTracking().Where(draft => draft.Topic == address.Topic && draft.Slug == address.Slug && draft.EditionNumber != null && numbers.Contains(draft.EditionNumber.Value)).ToListAsync(cancel);
        var ids = drafts.Select(draft => draft.Id).ToList();
        var texts = (await db.DraftRevisions.Where(text => ids.Contains(text.DraftId)).OrderBy(text => text.Number).Select(text => new { text.DraftId, Text = new Trail.Text(text.Number, text.By.Name, text.At) }).ToListAsync(cancel)).ToLookup(text => text.DraftId, text => text.Text);
        var reviews = (await db.DraftReviews.AsNoTracking().Include(review => review.By).Where(review => ids.Contains(review.DraftId)).OrderBy(review => review.Id).ToListAsync(cancel)).ToLookup(review => review.DraftId);
        var signatures = (await db.EditionSignatures.AsNoTracking().Include(signature => signature.By).Where(signature => signature.Page!.Topic == address.Topic && signature.Page.Slug == address.Slug && numbers.Contains(signature.Number)).OrderBy(signature => signature.At).ToListAsync(cancel)).ToLookup(signature => signature.Number);
        var withdrawals = await db.Withdrawals.AsNoTracking().Include(withdrawal => withdrawal.By).Where(withdrawal => withdrawal.Page.Topic == address.Topic && withdrawal.Page.Slug == address.Slug).ToListAsync(cancel);
        var seen = await db.DraftsFor(by).Where(draft => ids.Contains(draft.Id)).Select(draft => draft.Id).ToListAsync(cancel);
        var people = drafts.Select(draft => draft.BegunById).Concat(withdrawals.SelectMany(withdrawal => new[] { withdrawal.FirstId, withdrawal.SecondId, withdrawal.LiftedById }).OfType<int>()).Distinct().ToList();
        var names = await db.Members.Where(member => people.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, cancel);
        var releases = await db.ReleasesOf(drafts, cancel);
        return [.. shown.Select(edition =>
        {
            var draft = drafts.Find(draft => draft.EditionNumber == edition.Number);
            var withdrew = withdrawals.Find(withdrawal => withdrawal.EditionNumber == edition.Number);
            return new Trail(edition, page.NoteOn(edition), draft is null ? null : new(draft.Id, seen.Contains(draft.Id), names[draft.BegunById], draft.BegunAt, [.. texts[draft.Id]], [.. reviews[draft.Id]], draft.ReleaseId is { } release ? releases.GetValueOrDefault(release) : null))
            {
                Signatures = [.. signatures[edition.Number]],
                Withdrew = withdrew,
                Agreed = withdrew is null ? [] : [.. new[] { withdrew.FirstId, withdrew.SecondId }.OfType<int>().Select(person => names[person])],
                RestoredBy = withdrawals.Find(withdrawal => withdrawal.LiftedAt == edition.Stored.PublishedAt) is { LiftedById: { } lifter } ? names[lifter] : null,
                IsFromFile = stored.GetValueOrDefault(edition.Number) == EditionOrigin.File,
            };
        })];
    }

    private static async Task<Dictionary<int, Trail.LiveWith>> ReleasesOf(this SigKunskapDb db, IEnumerable<GuidanceDraft> drafts, CancellationToken cancel)
    {
        var ids = drafts.Select(draft => draft.ReleaseId).OfType<int>().Distinct().ToList();
        var subjects = ids.Select(id => $"release {id}").ToList();
        var decided = (await db.AuditEntries.Where(entry => entry.Action == "release.scheduled" && subjects.Contains(entry.Subject)).OrderBy(entry => entry.Id)
            .Select(entry => new { entry.Subject, entry.At, By = db.Members.Where(member => member.Id == entry.ById).Select(member => member.Name).FirstOrDefault() }).ToListAsync(cancel)).ToLookup(entry => entry.Subject);
        var titles = await db.Releases.Where(release => ids.Contains(release.Id)).ToDictionaryAsync(release => release.Id, release => release.Title, cancel);
        return titles.ToDictionary(release => release.Key, release => new Trail.LiveWith(release.Value, decided[$"release {release.Key}"].LastOrDefault()?.By, decided[$"release {release.Key}"].LastOrDefault()?.At));
    }
}
