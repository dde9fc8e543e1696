using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>
/// Begins a new page because of what a finished question in the network came to. The draft begins empty and remembers the answers it rests on: what
/// members wrote is theirs, and is read where it stands.
/// </summary>
public sealed class DraftFromDiscussion(IDbContextFactory<SigKunskapDb> databases, BeginDraft begin)
{
    /// <summary>A finished question that an editor reads as a member; null when there is none.</summary>
    public async Task<Discussion?> Find(Person by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Finished(db, by, id).AsNoTracking().FirstOrDefaultAsync(cancel);
    }

    /// <returns>Null where there is no such question for the editor, or no such agency.</returns>
    public async Task<BeginDraft.Answer?> For(Person by, Editor editor, int id, string agency, string topic, string slug, string title, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Finished(db, by, id).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } discussion)
            return null;
        var answer = await begin.New(editor, agency, topic, slug, title, cancel);
        if (answer?.Id is not { } draft)
            return answer;
        var known = await db.UsedPosts.Where(used => used.DraftId == draft).Select(used => used.PostId).ToListAsync(cancel);
        db.UsedPosts.AddRange((await db.AnswersIn(discussion, cancel)).Except(known).Select(post => new UsedPost { PostId = post, DraftId = draft }));
        await db.SaveChangesAsync(cancel);
        return answer;
    }

    private static IQueryable<Discussion> Finished(SigKunskapDb db, Person by, int id) =>
        db.DiscussionsFor(by).Where(d => d.Id == id && d.IsQuestion && d.AcceptedPostId != null && d.HiddenAt == null);
}
