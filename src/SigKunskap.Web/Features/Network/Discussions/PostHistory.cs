using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Names;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>What a post said before it was edited.</summary>
public sealed class PostHistory(IDbContextFactory<SigKunskapDb> databases)
{
    /// <param name="Html">What it said, as this reader may see it.</param>
    /// <param name="Until">When it stopped saying so.</param>
    public sealed record Earlier(string Html, DateTime Until);

    /// <summary>Newest first, with when it stopped saying so; null when the reader may not see the post.</summary>
    public async Task<IReadOnlyList<Earlier>?> For(Person reader, long id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var discussions = db.DiscussionsFor(reader).Select(d => d.Id);
        if (await db.Posts.Where(p => p.Id == id && discussions.Contains(p.DiscussionId) && p.ErasedAt == null && (p.HiddenAt == null || reader.IsFacilitator)).Select(p => new { p.DiscussionId, p.AuthorId }).FirstOrDefaultAsync(cancel) is not { } post)
            return null;
        var mask = await db.MaskIn(reader, post.DiscussionId, cancel);
        return [.. (await db.PostEditions.Where(e => e.PostId == id).OrderByDescending(e => e.Id).Select(e => new { e.Text, e.Until }).ToListAsync(cancel)).Select(e => new Earlier(PostMarkup.ToHtml(mask.Of(e.Text, post.AuthorId)), e.Until))];
    }
}
