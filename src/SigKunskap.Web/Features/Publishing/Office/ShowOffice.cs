using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Answers;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Requests;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Office;

/// <summary>What an editor has before them: what waits for them, what is under way, and the pages that are theirs to keep.</summary>
public sealed class ShowOffice(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, AgencyAnswers answers, TimeProvider clock)
{
    /// <param name="Waiting">What waits for the editor.</param>
    /// <param name="Drafts">All open drafts that concern their agencies, the one changed last first.</param>
    /// <param name="Releases">Those that are put together, scheduled or held.</param>
    /// <param name="Withdrawn">Pages taken out of force at once, that somebody else is to have a look at.</param>
    /// <param name="Pages">Published pages of their agencies, the one whose review is due first on top.</param>
    public sealed record Shown(IReadOnlyList<ToDo> Waiting, IReadOnlyList<GuidanceDraft> Drafts, IReadOnlyList<Release> Releases, IReadOnlyList<Withdrawal> Withdrawn, IReadOnlyList<Kept> Pages)
    {
        /// <summary>How many requests for a change wait to be decided.</summary>
        public int Requests { get; init; }

        /// <summary>How many answers that their agencies have verified are to be looked at again.</summary>
        public int Answers { get; init; }
    }

    /// <param name="Draft">The draft.</param>
    /// <param name="What">What it waits for, in words.</param>
    public sealed record ToDo(GuidanceDraft Draft, string What);

    /// <param name="Address">The page.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="ReviewBy">When it has to be reviewed by.</param>
    /// <param name="IsOverdue">Whether that has been.</param>
    /// <param name="IsInForce">Whether it stands.</param>
    /// <param name="DraftId">Its open draft, or null.</param>
    public sealed record Kept(PageAddress Address, string Title, DateOnly ReviewBy, bool IsOverdue, bool IsInForce, int? DraftId);

    public async Task<Shown> For(Editor by, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (library, today) = (living.Now, StockholmTime.Today(clock));
        var parts = await db.ReadAll(db.DraftsFor(by).Where(draft => draft.State != DraftState.Published && draft.State != DraftState.Dropped), cancel);
        var waiting = parts.SelectMany(part => WaitingDrafts.For(by, part, new(part, library, today), library).Select(what => new ToDo(part.Draft, what))).ToList();
        var releases = await db.ReleasesFor(by).AsNoTracking().Where(release => release.State != ReleaseState.Published).OrderBy(release => release.GoesLiveAt == null).ThenBy(release => release.GoesLiveAt).ThenBy(release => release.Id).ToListAsync(cancel);
        var open = parts.ToDictionary(part => part.Draft.Address, part => part.Draft.Id);
        var pages = library.Pages.Where(page => by.May(page.Newest.Front.Owner, EditorRole.Writer)).ToList();
        var withdrawn = (await db.Withdrawals.AsNoTracking().Include(withdrawal => withdrawal.Page).Include(withdrawal => withdrawal.By).Where(withdrawal => withdrawal.AgreedAt == null && withdrawal.LiftedAt == null).OrderBy(withdrawal => withdrawal.Id).ToListAsync(cancel))
            .Where(withdrawal => withdrawal.IsForAnother(by.Id) && pages.Any(page => page.Address == new PageAddress(withdrawal.Page.Topic, withdrawal.Page.Slug))).ToList();
        return new(
            waiting,
            [.. parts.Select(part => part.Draft).OrderByDescending(draft => draft.ChangedAt)],
            releases,
            withdrawn,
            [.. pages.Select(page => new Kept(page.Address, page.Newest.Front.Title, page.Newest.Front.ReviewBy, page.Newest.Front.Status == PageStatus.InForce && page.Newest.Front.ReviewBy < today, page.Newest.Front.Status == PageStatus.InForce, open.TryGetValue(page.Address, out var id) ? id : null))
                .OrderByDescending(page => page.IsInForce).ThenBy(page => page.ReviewBy)])
        {
            Requests = await (await db.RequestsFor(by, library, cancel)).CountAsync(request => request.State == ChangeRequestState.Received, cancel),
            Answers = (await answers.For(by, cancel)).Count(standing => standing.IsWork),
        };
    }
}
