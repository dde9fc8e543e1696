using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Mentions;

internal static class NamedNow
{
    /// <summary>Those whom a post names and who are told of that at once. They need no second letter about the same post.</summary>
    public static Task<List<int>> NamedAtOnce(this SigKunskapDb db, long post, CancellationToken cancel) => db.Mentions
        .Where(m => m.PostId == post && !db.Follows.Any(f => f.MemberId == m.MemberId && f.Kind == FollowKind.Duty && f.Target == NamedInPost.Change && f.Pace != Pace.AtOnce))
        .Select(m => m.MemberId).ToListAsync(cancel);
}
