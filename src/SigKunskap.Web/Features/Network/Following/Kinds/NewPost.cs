using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Mentions;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following.Kinds;

/// <summary>Somebody wrote in a discussion.</summary>
public sealed class NewPost(TimeProvider clock) : INotice
{
    public string Kind => "post";

    public string Headline => "Nytt inlägg";

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel) =>
        await db.WrittenBy(change, cancel) is { IsFirst: false } post
            ? new(post.Subject, post.At, new Topic(FollowKind.Discussion, post.Discussion)) { By = post.By, ToldOtherwise = await db.NamedAtOnce(post.Id, cancel) }
            : null;

    public Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel) =>
        db.TellPosts(reader, subjects, "har skrivit", clock, cancel);
}
