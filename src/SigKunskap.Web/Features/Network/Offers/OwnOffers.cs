using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Offers;

/// <summary>Questions that were pointed to a member and that they have not read.</summary>
public sealed class OwnOffers(IDbContextFactory<SigKunskapDb> databases)
{
    private const int Most = 20;

    /// <param name="Id">The discussion.</param>
    /// <param name="Title">Its title.</param>
    public sealed record Row(int Id, string Title);

    public async Task<IReadOnlyList<Row>> For(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await (from offer in db.Offers
                      join discussion in db.DiscussionsFor(person) on offer.DiscussionId equals discussion.Id
                      where offer.MemberId == person.Id && offer.SeenAt == null && discussion.HiddenAt == null
                      orderby offer.At descending
                      select new Row(discussion.Id, discussion.Title)).Take(Most).ToListAsync(cancel);
    }
}
