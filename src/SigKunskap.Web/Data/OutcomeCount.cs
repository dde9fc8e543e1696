using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data;

/// <summary>How often an outcome was the headline on a day. Nothing of the answers that led to it.</summary>
public sealed class OutcomeCount
{
    public required string Flow { get; init; }

    public required string Outcome { get; init; }

    /// <summary>In Sweden.</summary>
    public required DateOnly Day { get; init; }

    public required int Shown { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<OutcomeCount>
    {
        public void Configure(EntityTypeBuilder<OutcomeCount> count)
        {
            count.HasKey(c => new { c.Flow, c.Outcome, c.Day });
            count.Property(c => c.Flow).HasMaxLength(100);
            count.Property(c => c.Outcome).HasMaxLength(100);
        }
    }
}
