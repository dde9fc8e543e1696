using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Network.Areas;
using SigKunskap.Web.Features.Network.Areas.Questions;
using SigKunskap.Web.Features.Network.Mentions;
using SigKunskap.Web.Features.Network.Names;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>A discussion as a member reads it, a page at a time.</summary>
public sealed class ShowDiscussion(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, PortalSettings settings, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>What stands above the posts, and all that a form needs to know.</summary>
    /// <param name="Discussion">The discussion, with its room.</param>
    /// <param name="Tags">Its tags.</param>
    /// <param name="Read">How far the member had read before this visit: the last post's id, 0 for nothing.</param>
    /// <param name="Follows">Whether the member follows it.</param>
    public sealed record Head(Discussion Discussion, IReadOnlyList<string> Tags, long Read, bool Follows)
    {
        /// <summary>The area that it is put to; null for what is put to none.</summary>
        public AskedOf? To { get; init; }
    }

    /// <summary>A page of posts.</summary>
    /// <param name="Posts">The posts.</param>
    /// <param name="Total">Posts in all.</param>
    /// <param name="Page">This page, from 1.</param>
    /// <param name="FirstUnread">The first post that the member has not read and somebody else wrote, or null.</param>
    /// <param name="FirstUnreadPage">The page that it stands on.</param>
    /// <param name="Answer">By when an answer is promised; null for what does not wait for one.</param>
    public sealed record Sheet(IReadOnlyList<Shown> Posts, int Total, int Page, long? FirstUnread, int FirstUnreadPage, Promise? Answer)
    {
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    }

    /// <param name="By">The last day.</param>
    /// <param name="IsOver">Whether it has passed, and a facilitator has been told.</param>
    /// <param name="Handed">The agency that it was handed over to, or null.</param>
    public sealed record Promise(DateOnly By, bool IsOver, Handover? Handed);

    /// <param name="Id">The post.</param>
    /// <param name="By">Who wrote it, as this reader may know.</param>
    /// <param name="Html">What it says; empty when this reader may not see it.</param>
    /// <param name="Text">As it was written, for editing and quoting; empty like the HTML.</param>
    /// <param name="WrittenAt">When.</param>
    /// <param name="EditedAt">When it was last edited.</param>
    /// <param name="IsOwn">Whether the reader wrote it.</param>
    /// <param name="IsAccepted">Whether it is the answer that was taken.</param>
    /// <param name="IsHidden">Whether only facilitators see what it says.</param>
    /// <param name="HiddenReason">Why.</param>
    /// <param name="IsErased">Whether its text is gone for good.</param>
    public sealed record Shown(long Id, Signature By, string Html, string Text, DateTime WrittenAt, DateTime? EditedAt, bool IsOwn, bool IsAccepted, bool IsHidden, string? HiddenReason, bool IsErased)
    {
        /// <summary>What agencies say of it; empty for nearly every post, and for one that this reader may not see.</summary>
        public IReadOnlyList<AnswerStanding> Verified { get; init; } = [];
    }

    /// <summary>The discussion without its posts; null when there is none that this person may read.</summary>
    public async Task<Head?> For(Person person, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.DiscussionsFor(person).AsNoTracking().Include(d => d.Room).FirstOrDefaultAsync(d => d.Id == id, cancel) is not { } discussion)
            return null;
        var reading = await db.Readings.AsNoTracking().FirstOrDefaultAsync(r => r.MemberId == person.Id && r.DiscussionId == id, cancel);
        var to = await db.AreaQuestions.Where(q => q.DiscussionId == id)
            .Select(q => new AskedOf(q.Area.Name, q.Function, db.AreasFor(person).Any(a => a.Id == q.AreaId) ? $"{AreasFeature.Path}/{q.Area.Slug}" : null)).FirstOrDefaultAsync(cancel);
        return new(discussion, await db.DiscussionTags.Where(t => t.DiscussionId == id).OrderBy(t => t.Tag).Select(t => t.Tag).ToListAsync(cancel), reading?.LastPostId ?? 0, reading?.Follows ?? false) { To = to };
    }

    /// <summary>A page of its posts; null when there is no such page.</summary>
    public async Task<Sheet?> Posts(Person person, Head head, int page = 1, CancellationToken cancel = default)
    {
        if (page < 1)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (id, read) = (head.Discussion.Id, head.Read);
        var posts = db.Posts.Where(p => p.DiscussionId == id);
        var total = await posts.CountAsync(cancel);
        var shown = await posts.AsNoTracking().OrderBy(p => p.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        if (shown.Count == 0 && page > 1)
            return null;
        var unread = await posts.Where(p => p.Id > read && p.AuthorId != person.Id).OrderBy(p => p.Id).Select(p => (long?)p.Id).FirstOrDefaultAsync(cancel);
        var before = unread is null ? 0 : await posts.CountAsync(p => p.Id < unread, cancel);
        var ids = shown.Select(p => p.Id).ToList();
        var mentions = await db.Mentions.AsNoTracking().Where(m => ids.Contains(m.PostId)).ToListAsync(cancel);
        var writers = await db.WritersOf([.. shown.Select(p => p.AuthorId).Concat(mentions.Select(m => m.MemberId)).Distinct()], clock.GetUtcNow().UtcDateTime, cancel);
        var mask = await db.MaskIn(person, id, cancel);
        var verified = (head.Discussion.IsQuestion ? await db.Standing(db.VerifiedAnswers.Where(answer => ids.Contains(answer.PostId)), living.Now, StockholmTime.Today(clock), cancel) : []).ToLookup(standing => standing.Answer.PostId);
        return new(
            [.. shown.Select(post => Show(post, head.Discussion, writers[post.AuthorId], person, mask, [.. mentions.Where(m => m.PostId == post.Id).Select(m => (m.Name, Signature.MayKnow(writers[m.MemberId], person)))]) with { Verified = [.. verified[post.Id]] })],
            total, page, unread, (before / PageSize) + 1, await PromiseOf(db, head.Discussion, cancel));
    }

    private async Task<Promise?> PromiseOf(SigKunskapDb db, Discussion discussion, CancellationToken cancel)
    {
        if (discussion is not { IsQuestion: true, AcceptedPostId: null, LockedAt: null }
            || await db.Posts.AnyAsync(p => p.DiscussionId == discussion.Id && p.AuthorId != discussion.AuthorId && p.HiddenAt == null && p.ErasedAt == null, cancel))
            return null;
        var by = WorkingDays.After(StockholmTime.Date(discussion.StartedAt), settings.ReplyDays);
        return new(by, StockholmTime.Today(clock) > by, await db.Handovers.AsNoTracking().FirstOrDefaultAsync(h => h.DiscussionId == discussion.Id, cancel));
    }

    private static Shown Show(Post post, Discussion discussion, Signature.Writer writer, Person reader, NameMask mask, IReadOnlyList<(string Name, bool MaySee)> named)
    {
        var maySee = post.ErasedAt is null && (post.HiddenAt is null || reader.IsFacilitator);
        var text = maySee ? mask.Of(Marking.For(post.Text, named), post.AuthorId) : "";
        return new(post.Id, Signature.Of(writer, post.WithoutName, reader), maySee ? PostMarkup.ToHtml(text, [.. named.Where(name => name.MaySee).Select(name => $"@{name.Name}")]) : "", text, post.WrittenAt, post.EditedAt,
            post.AuthorId == reader.Id, post.Id == discussion.AcceptedPostId, post.HiddenAt is not null, post.HiddenReason, post.ErasedAt is not null);
    }
}
