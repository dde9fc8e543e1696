using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>That an editor of a page's owner looked through it for a change of law, and why it needs no change.</summary>
public sealed class SettledPage
{
    public const int LongestReason = 400;

    public int WatchedId { get; init; }

    /// <summary><c>samtycke/vem-samtycker</c>.</summary>
    public required string Page { get; init; }

    public required string Reason { get; init; }

    public required int ById { get; init; }

    public required DateTime At { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<SettledPage>
    {
        public void Configure(EntityTypeBuilder<SettledPage> page)
        {
            page.ToTable("SettledPages");
            page.HasKey(p => new { p.WatchedId, p.Page });
            page.Property(p => p.Page).HasMaxLength(201);
            page.Property(p => p.Reason).HasMaxLength(LongestReason);
            page.HasOne<Member>().WithMany().HasForeignKey(p => p.ById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
