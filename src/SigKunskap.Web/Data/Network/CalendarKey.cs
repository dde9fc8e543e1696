using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>What a calendar program shows to read a member's meetings. The key itself is not kept; a new one ends the old.</summary>
public sealed class CalendarKey
{
    public int MemberId { get; init; }

    public required string Hash { get; set; }

    public DateTime MadeAt { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<CalendarKey>
    {
        public void Configure(EntityTypeBuilder<CalendarKey> key)
        {
            key.ToTable("CalendarKeys");
            key.HasKey(k => k.MemberId);
            key.Property(k => k.MemberId).ValueGeneratedNever();
            key.Property(k => k.Hash).IsHash();
            key.HasOne<Member>().WithMany().HasForeignKey(k => k.MemberId).OnDelete(DeleteBehavior.Cascade);
            key.HasIndex(k => k.Hash).IsUnique();
        }
    }
}
