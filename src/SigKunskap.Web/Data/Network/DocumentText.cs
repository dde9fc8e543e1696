using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>What was read out of a version's file, for search and for the guard. Beside the version, so that lists do not carry it.</summary>
public sealed class DocumentText
{
    public const int LongestText = 400_000, LongestProperties = 2_000;

    public int VersionId { get; init; }

    public required string Text { get; init; }

    /// <summary>What the file says of itself, a line each: "Författare: …".</summary>
    public required string Properties { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<DocumentText>
    {
        public void Configure(EntityTypeBuilder<DocumentText> text)
        {
            text.ToTable("DocumentTexts");
            text.HasKey(t => t.VersionId);
            text.Property(t => t.VersionId).ValueGeneratedNever();
            text.Property(t => t.Text).HasMaxLength(LongestText);
            text.Property(t => t.Properties).HasMaxLength(LongestProperties);
            text.HasOne<DocumentVersion>().WithOne().HasForeignKey<DocumentText>(t => t.VersionId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
