using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>That somebody is an editor of an agency. Read at each request: who lost it a moment ago has lost it.</summary>
public sealed class Editorship : IVersioned
{
    public const int LongestAgency = 100;

    public int MemberId { get; init; }

    /// <summary>The agency's key in <c>myndigheter.yml</c>.</summary>
    public required string Agency { get; init; }

    public EditorRole Role { get; set; }

    public DateTime Since { get; init; }

    public int Version { get; set; }

    public Member Member { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<Editorship>
    {
        public void Configure(EntityTypeBuilder<Editorship> editorship)
        {
            editorship.ToTable("Editorships");
            editorship.HasKey(e => new { e.MemberId, e.Agency });
            editorship.Property(e => e.Agency).HasMaxLength(LongestAgency);
            editorship.Property(e => e.Role).HasConversion<string>().HasMaxLength(20);
            editorship.Property(e => e.Version).IsConcurrencyToken();
            editorship.HasOne(e => e.Member).WithMany().HasForeignKey(e => e.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
