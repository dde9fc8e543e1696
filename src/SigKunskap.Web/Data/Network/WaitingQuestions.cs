namespace SigKunskap.Web.Data.Network;

/// <summary>Questions that nobody has answered and somebody still may.</summary>
public static class WaitingQuestions
{
    /// <summary>Those among some discussions: neither answered, locked nor hidden, and nothing stands in them that another than the asker wrote.</summary>
    public static IQueryable<Discussion> WaitingAmong(this SigKunskapDb db, IQueryable<Discussion> discussions) => discussions
        .Where(d => d.IsQuestion && d.AcceptedPostId == null && d.LockedAt == null && d.HiddenAt == null)
        .Where(d => !db.Posts.Any(p => p.DiscussionId == d.Id && p.AuthorId != d.AuthorId && p.HiddenAt == null && p.ErasedAt == null));
}
