using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Publishing.Answers;

/// <summary>The answers in the network that a request or a draft grew out of, and the agencies that stand behind them. What they say is not told here.</summary>
public sealed class ListUsedPosts(IDbContextFactory<SigKunskapDb> databases)
{
    /// <param name="Post">The answer.</param>
    /// <param name="Agencies">Those that have verified exactly the text it has now.</param>
    public sealed record Row(long Post, IReadOnlyList<string> Agencies);

    public async Task<IReadOnlyList<Row>> For(int? request, int? draft, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var posts = await db.UsedPosts.Where(used => (request != null && used.RequestId == request) || (draft != null && used.DraftId == draft)).OrderBy(used => used.PostId).Select(used => used.PostId).ToListAsync(cancel);
        var verified = (await db.VerifiedAnswers.OnStandingText().Where(answer => posts.Contains(answer.PostId)).Select(answer => new { answer.PostId, answer.Agency }).ToListAsync(cancel)).ToLookup(row => row.PostId, row => row.Agency);
        return [.. posts.Select(post => new Row(post, [.. verified[post].Order()]))];
    }
}
