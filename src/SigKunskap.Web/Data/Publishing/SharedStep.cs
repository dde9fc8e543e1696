using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>That somebody wrote a text of a <see cref="SharedDraft"/>, or signed one for an agency. It stays as it was.</summary>
public sealed class SharedStep : IUnchanging
{
    public int Id { get; init; }

    public int DraftId { get; init; }

    /// <summary>The text that was written or signed.</summary>
    public required int Revision { get; init; }

    /// <summary>The text, where it was written; null where it was signed.</summary>
    public string? Text { get; init; }

    /// <summary>The agency that signed; null where a text was written.</summary>
    public string? Agency { get; init; }

    /// <summary>What the one who signed was for the agency.</summary>
    public EditorRole? Role { get; init; }

    public required int ById { get; init; }

    public required DateTime At { get; init; }

    public SharedDraft Draft { get; init; } = null!;

    public Member By { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<SharedStep>
    {
        public void Configure(EntityTypeBuilder<SharedStep> step)
        {
            step.ToTable("SharedSteps");
            step.Property(s => s.Text).HasMaxLength(SharedDraft.LongestText);
            step.Property(s => s.Agency).HasMaxLength(Editorship.LongestAgency);
            step.Property(s => s.Role).HasConversion<string>().HasMaxLength(20);
            step.HasOne(s => s.Draft).WithMany().HasForeignKey(s => s.DraftId).OnDelete(DeleteBehavior.Restrict);
            step.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
            step.HasIndex(s => s.DraftId);
        }
    }
}
