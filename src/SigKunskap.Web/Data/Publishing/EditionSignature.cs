using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>What an agency had said of an edition when it was published. Stands beside the edition, and like it for ever.</summary>
public sealed class EditionSignature : IUnchanging
{
    public int PageId { get; init; }

    /// <summary>The edition's number.</summary>
    public required int Number { get; init; }

    public required string Agency { get; init; }

    public required SignatureStand Stand { get; init; }

    /// <summary>What the one who signed was for the agency; null where nobody noted it.</summary>
    public EditorRole? Role { get; init; }

    public required int ById { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The draft whose newest text became the edition.</summary>
    public required int DraftId { get; init; }

    /// <summary>SHA-256 in hex of what was signed; see <see cref="DraftRevision.Hash"/>.</summary>
    public required string Hash { get; init; }

    public GuidancePage? Page { get; init; }

    public Member By { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<EditionSignature>
    {
        public void Configure(EntityTypeBuilder<EditionSignature> signature)
        {
            signature.ToTable("EditionSignatures");
            signature.HasKey(s => new { s.PageId, s.Number, s.Agency });
            signature.Property(s => s.Agency).HasMaxLength(Editorship.LongestAgency);
            signature.Property(s => s.Stand).HasConversion<string>().HasMaxLength(20);
            signature.Property(s => s.Role).HasConversion<string>().HasMaxLength(20);
            signature.Property(s => s.Hash).IsHash();
            signature.HasOne(s => s.Page).WithMany().HasForeignKey(s => s.PageId).OnDelete(DeleteBehavior.Restrict);
            signature.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
            signature.HasOne<GuidanceDraft>().WithMany().HasForeignKey(s => s.DraftId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
