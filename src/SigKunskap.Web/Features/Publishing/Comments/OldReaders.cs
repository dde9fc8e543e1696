using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Publishing.Comments;

/// <summary>Forgets who those outside were, when the draft they read has been closed for a while. What they said stays, under their organisation.</summary>
public sealed class OldReaders(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock, ILogger<OldReaders> log) : Round(TimeSpan.FromHours(6), clock, log)
{
    private readonly TimeProvider clock = clock;

    /// <summary>Forgets those whose time is out, and says how many that was.</summary>
    public async Task<int> Forget(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (closed, atMost) = (now.AddDays(-CommentRound.DaysKnownAfterDraft), StockholmTime.Date(now).AddDays(-CommentRound.DaysKnownAtMost));
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.RoundReaders.Where(reader => (reader.Name != null || reader.Email != null)
                && (reader.Round.Until < atMost || ((reader.Round.Draft.State == DraftState.Published || reader.Round.Draft.State == DraftState.Dropped) && reader.Round.Draft.ChangedAt < closed)))
            .ExecuteUpdateAsync(set => set.SetProperty(reader => reader.Name, (string?)null).SetProperty(reader => reader.Email, (string?)null), cancel);
    }

    protected override Task Go(CancellationToken cancel) => Forget(cancel);
}
