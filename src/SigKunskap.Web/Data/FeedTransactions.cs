using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SigKunskap.Web.Data;

/// <summary>
/// Wakes the feed when a transaction that told something is committed. Refuses to commit one that has held its numbers for longer
/// than <paramref name="longestHold"/>, because a consumer may have given them up as a gap: better a failed save than a change that
/// nobody learns of.
/// </summary>
/// <param name="longestHold">Null where there is one writer at a time and hence no gap; a long import may take its time there.</param>
internal sealed class FeedTransactions(TimeSpan? longestHold) : DbTransactionInterceptor
{
    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        RefuseIfTooLate(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        RefuseIfTooLate(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
        => (eventData.Context as SigKunskapDb)?.Committed();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData)
        => (eventData.Context as SigKunskapDb)?.RolledBack();

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionRolledBack(transaction, eventData);
        return Task.CompletedTask;
    }

    private void RefuseIfTooLate(DbContext? context)
    {
        if (context is SigKunskapDb { HeldInFeed: { } held } && held > longestHold)
            throw new TimeoutException($"The transaction held its place in the change feed for {held.TotalSeconds:0.0} s, more than the {longestHold.Value.TotalSeconds:0.0} s that Database:GapSeconds allows.");
    }
}
