using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Mentions;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following.Kinds;

/// <summary>Somebody started a discussion: for those who follow its room, its words or the area whose room it is.</summary>
public sealed class NewDiscussion(TimeProvider clock) : INotice
{
    public string Kind => "discussion";

    public string Headline => "Ny diskussion";

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel)
    {
        if (await db.WrittenBy(change, cancel) is not { IsFirst: true } post)
            return null;
        List<Topic> topics = [new(FollowKind.Room, post.Room)];
        if (post.Area is { } area)
            topics.Add(new(FollowKind.Area, area));
        topics.AddRange(await db.DiscussionTags.Where(t => t.DiscussionId == post.DiscussionId).Select(t => new Topic(FollowKind.Tag, t.Tag)).ToListAsync(cancel));
        return new(post.Subject, post.At, topics) { By = post.By, ToldOtherwise = await db.NamedAtOnce(post.Id, cancel) };
    }

    public Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel) =>
        db.TellPosts(reader, subjects, "har startat en diskussion", clock, cancel);
}
