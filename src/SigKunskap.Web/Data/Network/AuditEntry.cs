using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That somebody did something as a steward: who, what, about what, when. Never what anybody wrote.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public DateTime At { get; init; }

    /// <summary>Null for the portal itself.</summary>
    public int? ById { get; init; }

    /// <summary>What was done: <c>invitation.made</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: a path or a kind and a number.</summary>
    public required string Subject { get; init; }

    /// <summary>The reason that was given, or null.</summary>
    public string? Reason { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> entry)
        {
            entry.ToTable("AuditEntries");
            entry.Property(e => e.Action).HasMaxLength(60);
            entry.Property(e => e.Subject).HasMaxLength(200);
            entry.Property(e => e.Reason).HasMaxLength(500);
            entry.HasIndex(e => e.At);
        }
    }
}
