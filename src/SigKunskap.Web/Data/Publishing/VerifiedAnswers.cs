using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>Reads verified answers.</summary>
public static class VerifiedAnswers
{
    /// <summary>How some answers stand, in the order they were verified.</summary>
    public static async Task<IReadOnlyList<AnswerStanding>> Standing(this SigKunskapDb db, IQueryable<VerifiedAnswer> answers, Content.Library library, DateOnly today, CancellationToken cancel)
    {
        var found = await answers.AsNoTracking().Include(answer => answer.Post).Include(answer => answer.Sections).OrderBy(answer => answer.Id).ToListAsync(cancel);
        if (found.Count == 0)
            return [];
        var watched = await db.WatchedSections.AsNoTracking().ToListAsync(cancel);
        return [.. found.Select(answer => AnswerStanding.Of(answer, library, watched, today))];
    }

    /// <summary>Those that are neither taken back nor void, on answers that are neither hidden nor taken away.</summary>
    public static IQueryable<VerifiedAnswer> OnStandingText(this IQueryable<VerifiedAnswer> answers) => answers.Where(answer => answer.WithdrawnAt == null
        && answer.Post.HiddenAt == null && answer.Post.ErasedAt == null && answer.Post.Discussion.HiddenAt == null
        && answer.PostEditedAt == answer.Post.EditedAt);

    /// <summary>The paragraphs that an answer every member may read explains. Not those of an area or a county: there the open page would tell what is discussed among few.</summary>
    public static async Task<IReadOnlySet<(PageAddress Page, string Paragraph)>> Answered(this SigKunskapDb db, CancellationToken cancel)
    {
        var found = await db.VerifiedAnswers.OnStandingText().Where(answer => answer.Post.Discussion.Room.Kind == RoomKind.Network).Select(answer => new { answer.Page, answer.ParagraphId }).Distinct().ToListAsync(cancel);
        return found.Select(one => PageAddress.TryParse(one.Page, out var page) ? (Page: page, one.ParagraphId) : default).Where(one => one.ParagraphId is not null).ToHashSet();
    }
}
