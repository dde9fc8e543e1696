using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data;

/// <summary>How often a page of the guidance was read on a day, by nobody in particular. Neither who, nor from where, nor when on the day.</summary>
public sealed class PageCount
{
    /// <summary><c>samtycke/vem-samtycker</c>.</summary>
    public required string Page { get; init; }

    /// <summary>In Sweden.</summary>
    public required DateOnly Day { get; init; }

    public required int Reads { get; set; }

    /// <summary>Reads that came from a hit on the portal's own search page.</summary>
    public required int FromSearch { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<PageCount>
    {
        public void Configure(EntityTypeBuilder<PageCount> count)
        {
            count.ToTable("PageCounts");
            count.HasKey(c => new { c.Page, c.Day });
            count.Property(c => c.Page).HasMaxLength(201);
            count.HasIndex(c => c.Day);
        }
    }
}
