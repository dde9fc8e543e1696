using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data;

/// <summary>What a page said from one publication to the next. Never changes: the context refuses it, and so does a trigger in the database.</summary>
public sealed class Edition : IUnchanging
{
    public int Id { get; init; }

    public int PageId { get; init; }

    public GuidancePage? Page { get; init; }

    public required int Number { get; init; }

    /// <summary>The whole Markdown file with its front matter, byte for byte, so that an export gives back what was imported.</summary>
    public required string Source { get; init; }

    /// <summary>JSON object, name to text, of the reusable blocks as they read when this was published.</summary>
    public required string Blocks { get; init; }

    /// <summary>JSON: the paragraph ids, in the order of the text.</summary>
    public required string ParagraphIds { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required EditionOrigin Origin { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<Edition>
    {
        public void Configure(EntityTypeBuilder<Edition> edition)
        {
            edition.ToTable(table => table.HasTrigger("Editions_never_change"));
            edition.HasOne(e => e.Page).WithMany().HasForeignKey(e => e.PageId).OnDelete(DeleteBehavior.Restrict);
            edition.HasIndex(e => new { e.PageId, e.Number }).IsUnique();
            edition.Property(e => e.Origin).AsWord();
        }
    }
}
