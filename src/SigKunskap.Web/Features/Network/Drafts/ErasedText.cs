using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Names;

namespace SigKunskap.Web.Features.Network.Drafts;

internal static class ErasedText
{
    /// <summary>Takes what a post said, now or before, out of drafts: the writer's own, and others' that quote it.</summary>
    public static async Task ForgetInDrafts(this SigKunskapDb db, Post post, CancellationToken cancel)
    {
        List<string> said = [post.Text, .. await db.PostEditions.Where(e => e.PostId == post.Id).Select(e => e.Text).ToListAsync(cancel)];
        var mask = await db.MaskIn(null, post.DiscussionId, cancel);
        // As others may have quoted it: with names that they may not see replaced.
        said = [.. said.SelectMany(text => new[] { text, mask.Of(text, post.AuthorId) }).Distinct()];
        var place = Draft.OfDiscussion(post.DiscussionId);
        foreach (var draft in await db.Drafts.Where(d => d.Place == place || d.MemberId == post.AuthorId).ToListAsync(cancel))
        {
            if (draft.MemberId == post.AuthorId && (draft.Place == place || said.Exists(text => text.Length > 0 && draft.Text.Contains(text, StringComparison.Ordinal))))
                db.Drafts.Remove(draft);
            else
                draft.Text = said.Select(Quoted).Aggregate(draft.Text, (text, quote) => text.Replace(quote, "> (borttaget)", StringComparison.Ordinal));
        }
    }

    /// <summary>A text as a reply quotes it.</summary>
    public static string Quoted(string text) => string.Join('\n', text.Split('\n').Select(line => $"> {line}"));
}
