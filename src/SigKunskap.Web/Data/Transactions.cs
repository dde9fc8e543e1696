using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SigKunskap.Web.Data;

/// <summary>Transactions for what depends on what was read.</summary>
public static class Transactions
{
    /// <summary>A transaction in which what was read stays true until it is committed; the loser of two begins again.</summary>
    public static Task<IDbContextTransaction> BeginGuarded(this SigKunskapDb db, CancellationToken cancel) => db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
}
