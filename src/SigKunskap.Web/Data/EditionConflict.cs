using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data;

/// <summary>A file that would have overwritten an edition made in the portal. Both are kept; a person chooses.</summary>
public sealed class EditionConflict
{
    public int Id { get; init; }

    public required int PageId { get; init; }

    public required string Source { get; init; }

    /// <summary>JSON object, name to text, of the reusable blocks that came with the file.</summary>
    public required string Blocks { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>SHA-256 in hex of what came, so that the same file imported again is the same conflict.</summary>
    public required string Hash { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<EditionConflict>
    {
        public void Configure(EntityTypeBuilder<EditionConflict> conflict)
        {
            conflict.HasOne<GuidancePage>().WithMany().HasForeignKey(c => c.PageId).OnDelete(DeleteBehavior.Restrict);
            conflict.Property(c => c.Hash).IsHash();
            conflict.HasIndex(c => new { c.PageId, c.Hash }).IsUnique();
        }
    }
}
