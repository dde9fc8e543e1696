using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Newsletters;

/// <summary>One thing that an issue tells.</summary>
public sealed class NewsletterItem
{
    public const int LongestHeading = 120, LongestText = 1_500, LongestLink = 500, LongestSource = 230;

    public int Id { get; init; }

    public int IssueId { get; init; }

    public NewsletterSection Section { get; set; }

    /// <summary>Its place in the section.</summary>
    public int Position { get; set; }

    public required string Heading { get; set; }

    /// <summary>Markdown.</summary>
    public required string Text { get; set; }

    /// <summary>A path in the portal, or an address elsewhere; null for none.</summary>
    public string? Link { get; set; }

    /// <summary>The edition that it was made from, as <c>samtycke/vem-samtycker@3</c>; null for lines of the editor's own.</summary>
    public string? Source { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<NewsletterItem>
    {
        public void Configure(EntityTypeBuilder<NewsletterItem> item)
        {
            item.ToTable("NewsletterItems");
            item.Property(i => i.Section).HasConversion<string>().HasMaxLength(20);
            item.Property(i => i.Heading).HasMaxLength(LongestHeading);
            item.Property(i => i.Text).HasMaxLength(LongestText);
            item.Property(i => i.Link).HasMaxLength(LongestLink);
            item.Property(i => i.Source).HasMaxLength(LongestSource);
        }
    }
}
