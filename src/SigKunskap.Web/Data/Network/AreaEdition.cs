using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>
/// What an area's page said from one save to the next. The one with the highest number is what it says now. It never changes; only a text that
/// must never have been written is taken out of an older one, for good.
/// </summary>
public sealed class AreaEdition : IUnchanging
{
    public int Id { get; init; }

    public int AreaId { get; init; }

    /// <summary>From 1. That a number is used once is what finds two saves from the same edition.</summary>
    public int Number { get; init; }

    /// <summary>The profile as JSON; empty when it was erased.</summary>
    public required string Profile { get; init; }

    public DateTime At { get; init; }

    public int ById { get; init; }

    public DateTime? ErasedAt { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<AreaEdition>
    {
        public void Configure(EntityTypeBuilder<AreaEdition> edition)
        {
            edition.ToTable("AreaEditions");
            edition.HasIndex(e => new { e.AreaId, e.Number }).IsUnique();
            edition.HasOne<Area>().WithMany().HasForeignKey(e => e.AreaId).OnDelete(DeleteBehavior.Restrict);
            edition.HasOne<Member>().WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
