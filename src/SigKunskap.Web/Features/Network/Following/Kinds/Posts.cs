using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following.Kinds;

/// <summary>What is told of posts: title, who and where, never what they say.</summary>
internal static class Posts
{
    /// <param name="Subject">The post.</param>
    /// <param name="At">When it was written.</param>
    /// <param name="By">Who wrote it.</param>
    /// <param name="DiscussionId">Its discussion.</param>
    /// <param name="Room">The room's part of the address.</param>
    /// <param name="Area">The part of the address of the area whose room it is, if it is one's.</param>
    /// <param name="IsFirst">Whether it opens its discussion.</param>
    public sealed record Written(string Subject, DateTime At, int By, int DiscussionId, string Room, string? Area, bool IsFirst)
    {
        public long Id => long.Parse(Subject, CultureInfo.InvariantCulture);

        public string Discussion => DiscussionId.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The post that a change tells of; null for other changes.</summary>
    public static async Task<Written?> WrittenBy(this SigKunskapDb db, Change change, CancellationToken cancel) => DiscussionChanges.PostOf(change) is { } id
        ? await db.Posts.Where(p => p.Id == id).Select(p => new Written($"{id}", p.WrittenAt, p.AuthorId, p.DiscussionId, p.Discussion.Room.Slug, p.Discussion.Room.Area!.Slug, !db.Posts.Any(o => o.DiscussionId == p.DiscussionId && o.Id < id)))
            .FirstOrDefaultAsync(cancel)
        : null;

    public static async Task<IReadOnlyDictionary<string, Told>> TellPosts(this SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, string deed, TimeProvider clock, CancellationToken cancel)
    {
        var ids = subjects.Select(subject => long.Parse(subject, CultureInfo.InvariantCulture)).ToList();
        var discussions = db.DiscussionsFor(reader).Select(d => d.Id);
        var posts = await db.Posts.Where(p => ids.Contains(p.Id) && discussions.Contains(p.DiscussionId) && p.HiddenAt == null && p.ErasedAt == null)
            .Select(p => new { p.Id, p.AuthorId, p.WithoutName, p.Discussion.Title, Room = p.Discussion.Room.Name }).ToListAsync(cancel);
        var writers = await db.WritersOf([.. posts.Select(p => p.AuthorId).Distinct()], clock.GetUtcNow().UtcDateTime, cancel);
        return posts.ToDictionary(
            post => post.Id.ToString(CultureInfo.InvariantCulture),
            post => new Told(post.Title, $"{Signature.Of(writers[post.AuthorId], post.WithoutName, reader).Name} {deed} i {post.Room}.", $"/natverk/inlagg/{post.Id}"));
    }
}
