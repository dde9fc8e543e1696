using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>What a facilitator does to a discussion.</summary>
public sealed class KeepDiscussion(IDbContextFactory<SigKunskapDb> databases, ChangeDiscussion discussions, KeepOrder order)
{
    /// <summary>Does something to a discussion.</summary>
    public async Task<KeepOrder.Answer> For(Person by, KeepOrder.Input input, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var id = (int)input.Id;
        var version = await db.DiscussionsFor(by).Where(d => d.Id == id).Select(d => (int?)d.Version).FirstOrDefaultAsync(cancel);
        if (await order.Refusal(by, input, version, input.What is KeepOrder.Lock or KeepOrder.Hide, cancel) is { } refusal)
            return refusal;
        var reason = input.Reason?.Trim();
        return input.What switch
        {
            KeepOrder.Lock or KeepOrder.Unlock => KeepOrder.Answer.Told(await discussions.Lock(by, id, input.What == KeepOrder.Lock, input.What == KeepOrder.Lock ? reason : null, input.Version, cancel)),
            KeepOrder.Pin or KeepOrder.Unpin => KeepOrder.Answer.Told(await discussions.Pin(by, id, input.What == KeepOrder.Pin, input.Version, cancel)),
            KeepOrder.Hide or KeepOrder.Show => KeepOrder.Answer.Told(await discussions.Hide(by, id, input.What == KeepOrder.Hide, input.What == KeepOrder.Hide ? reason : null, input.Version, cancel)),
            KeepOrder.Move => await discussions.Move(by, id, input.Room ?? "", input.Version, cancel) ? new(true) : new(false, "Välj ett rum. Har någon annan hunnit ändra diskussionen, så se hur den är nu."),
            _ => new(false, "Välj vad du vill göra."),
        };
    }
}
