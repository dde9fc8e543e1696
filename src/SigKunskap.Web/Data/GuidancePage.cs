using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data;

/// <summary>A page of guidance at its address; what it says is in its editions.</summary>
public sealed class GuidancePage : IVersioned
{
    public int Id { get; init; }

    public required string Topic { get; init; }

    public required string Slug { get; init; }

    /// <summary>The highest paragraph number ever used: a number is never given to another paragraph, not even after the first is gone.</summary>
    public int LastParagraph { get; private set; }

    public int Version { get; set; }

    public void UsedParagraphsUpTo(int number) => LastParagraph = Math.Max(LastParagraph, number);

    internal sealed class Map : IEntityTypeConfiguration<GuidancePage>
    {
        public void Configure(EntityTypeBuilder<GuidancePage> page)
        {
            page.Property(p => p.Topic).HasMaxLength(80);
            page.Property(p => p.Slug).HasMaxLength(120);
            page.Property(p => p.Version).IsConcurrencyToken();
            page.HasIndex(p => new { p.Topic, p.Slug }).IsUnique();
        }
    }
}
