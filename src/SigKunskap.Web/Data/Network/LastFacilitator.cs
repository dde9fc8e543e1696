using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SigKunskap.Web.Data.Network;

/// <summary>A network never loses its last facilitator, also when two step down at the same moment.</summary>
public static class LastFacilitator
{
    /// <summary>A transaction in which what was read stays true until it is committed; the loser of two begins again.</summary>
    public static Task<IDbContextTransaction> BeginGuarded(this SigKunskapDb db, CancellationToken cancel) => db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);

    /// <summary>Whether nobody would keep the network without this member.</summary>
    public static async Task<bool> IsLastFacilitator(this SigKunskapDb db, Member member, CancellationToken cancel) =>
        member.IsFacilitator && !await db.Members.AnyAsync(m => m.IsFacilitator && m.LeftAt == null && m.Id != member.Id, cancel);
}
