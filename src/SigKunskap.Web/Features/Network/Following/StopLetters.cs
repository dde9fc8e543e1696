using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>
/// Stops letters from a link in one of them, without a sign-in. What is followed is followed still, in the portal: whoever was forwarded
/// the letter can stop no more than letters, and the member finds it again where all that they follow is listed.
/// </summary>
public sealed class StopLetters(IDbContextFactory<SigKunskapDb> databases, StopLinks links, FollowNames names, TimeProvider clock)
{
    /// <param name="What">What letters are stopped: "rummet Hela nätverket".</param>
    public sealed record Answer(string What);

    /// <summary>What a link would stop; null for a link that is none.</summary>
    public async Task<Answer?> Find(string key, CancellationToken cancel = default)
    {
        if (links.Read(key) is not { } stop)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.ReadPerson(stop.Whose, clock.GetUtcNow().UtcDateTime, cancel) is not { } member)
            return null;
        if (stop.Topic is not { } topic)
            return new("samlade brev om det du följer");
        var name = (await names.Of(db, member, [topic], cancel)).GetValueOrDefault(topic);
        return new(topic.Kind == FollowKind.Duty ? $"brev av slaget ”{name?.Title}”" : $"brev om {name?.Words ?? "det här"}");
    }

    /// <summary>Stops at once. False for a link that is none.</summary>
    public async Task<bool> For(string key, CancellationToken cancel = default)
    {
        if (links.Read(key) is not { } stop)
            return false;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await db.Members.AnyAsync(m => m.Id == stop.Whose && m.LeftAt == null, cancel))
            return false;
        if (stop.Topic is not { } topic)
            await db.StopDigests(stop.Whose, cancel);
        else if (topic.Kind == FollowKind.Duty || await db.PaceOf(stop.Whose, topic, cancel) is not null)
            await db.SetPace(stop.Whose, topic, Pace.Portal, clock.GetUtcNow().UtcDateTime, cancel);
        return true;
    }
}
