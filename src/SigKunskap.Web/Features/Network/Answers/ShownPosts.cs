using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Mentions;
using SigKunskap.Web.Features.Network.Names;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Answers;

/// <summary>A post outside its discussion, as one reader may know it.</summary>
/// <param name="Post">The post, with its discussion.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Html">What it says.</param>
public sealed record ShownPost(Post Post, Signature By, string Html);

internal static class ShownPosts
{
    /// <summary>Some posts that a reader has been found to see, in the order asked for.</summary>
    public static async Task<IReadOnlyList<ShownPost>> Shown(this SigKunskapDb db, Person reader, IReadOnlyList<long> ids, DateTime now, CancellationToken cancel)
    {
        var posts = (await db.Posts.AsNoTracking().Include(p => p.Discussion).Where(p => ids.Contains(p.Id)).ToListAsync(cancel)).ToDictionary(p => p.Id);
        var mentions = (await db.Mentions.AsNoTracking().Where(m => ids.Contains(m.PostId)).ToListAsync(cancel)).ToLookup(m => m.PostId);
        var writers = await db.WritersOf([.. posts.Values.Select(p => p.AuthorId).Concat(mentions.SelectMany(m => m).Select(m => m.MemberId)).Distinct()], now, cancel);
        var shown = new List<ShownPost>();
        foreach (var post in ids.Select(id => posts[id]))
        {
            var named = mentions[post.Id].Select(m => (m.Name, MaySee: Signature.MayKnow(writers[m.MemberId], reader))).ToList();
            var text = (await db.MaskIn(reader, post.DiscussionId, cancel)).Of(Marking.For(post.Text, named), post.AuthorId);
            shown.Add(new(post, Signature.Of(writers[post.AuthorId], post.WithoutName, reader), PostMarkup.ToHtml(text, [.. named.Where(name => name.MaySee).Select(name => $"@{name.Name}")])));
        }

        return shown;
    }
}
