using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>A link by which somebody at an area confirms its page, once, without an account. Only a hash of its key is stored. It opens that page and nothing else.</summary>
public sealed class AreaLink : IVersioned
{
    public const int DaysOpen = 30, LongestNote = 120;

    public int Id { get; init; }

    /// <summary>SHA-256 of the key, in lower-case hexadecimal.</summary>
    public required string KeyHash { get; init; }

    public int AreaId { get; init; }

    public int MadeById { get; init; }

    public DateTime MadeAt { get; init; }

    public DateTime OpenUntil { get; init; }

    /// <summary>Whom it is handed to: a function, not a name.</summary>
    public string? Note { get; init; }

    public DateTime? UsedAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    public int Version { get; set; }

    public Area Area { get; init; } = null!;

    /// <summary>Whether it can still be used.</summary>
    public static Expression<Func<AreaLink, bool>> OpenAt(DateTime now) => link => link.UsedAt == null && link.RevokedAt == null && link.OpenUntil > now;

    /// <summary>The version number sees to it that it is used once, also when two try at the same moment.</summary>
    public void Use(DateTime at) => UsedAt = at;

    public void Revoke(DateTime at) => RevokedAt ??= at;

    internal sealed class Map : IEntityTypeConfiguration<AreaLink>
    {
        public void Configure(EntityTypeBuilder<AreaLink> link)
        {
            link.ToTable("AreaLinks");
            link.Property(l => l.KeyHash).IsHash();
            link.Property(l => l.Note).HasMaxLength(LongestNote);
            link.Property(l => l.Version).IsConcurrencyToken();
            link.HasOne(l => l.Area).WithMany().HasForeignKey(l => l.AreaId).OnDelete(DeleteBehavior.Restrict);
            link.HasOne<Member>().WithMany().HasForeignKey(l => l.MadeById).OnDelete(DeleteBehavior.Restrict);
            link.HasIndex(l => l.KeyHash).IsUnique();
        }
    }
}
