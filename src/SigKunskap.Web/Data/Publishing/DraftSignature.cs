using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>What an agency said of exactly one text of a draft. It stays as it was; another text needs another.</summary>
public sealed class DraftSignature : IUnchanging
{
    public const int LongestSentence = 600;

    public int Id { get; init; }

    public required int DraftId { get; init; }

    public required int Revision { get; init; }

    /// <summary>The hash of what was signed; see <see cref="DraftRevision.Hash"/>.</summary>
    public required string Hash { get; init; }

    public required string Agency { get; init; }

    public required SignatureStand Stand { get; init; }

    /// <summary>How the agency holds where it differs; empty otherwise.</summary>
    public required string Sentence { get; init; }

    /// <summary>What the one who signed was for the agency; null where nobody noted it.</summary>
    public EditorRole? Role { get; init; }

    public required int ById { get; init; }

    public required DateTime At { get; init; }

    public Member By { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<DraftSignature>
    {
        public void Configure(EntityTypeBuilder<DraftSignature> signature)
        {
            signature.ToTable("DraftSignatures");
            signature.Property(s => s.Hash).IsHash();
            signature.Property(s => s.Agency).HasMaxLength(Editorship.LongestAgency);
            signature.Property(s => s.Stand).HasConversion<string>().HasMaxLength(20);
            signature.Property(s => s.Role).HasConversion<string>().HasMaxLength(20);
            signature.Property(s => s.Sentence).HasMaxLength(LongestSentence);
            signature.HasOne<GuidanceDraft>().WithMany().HasForeignKey(s => s.DraftId).OnDelete(DeleteBehavior.Restrict);
            signature.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
            signature.HasIndex(s => s.DraftId);
        }
    }
}
