using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>Something that the last run found. The next takes all of them away and puts its own there.</summary>
public sealed class CheckFinding
{
    public const int LongestAddress = 300, LongestTitle = 200, LongestText = 1_000;

    public int Id { get; init; }

    public required CheckKind Kind { get; init; }

    /// <summary>Whether somebody has to do something; otherwise it is only noted.</summary>
    public required bool IsWork { get; init; }

    /// <summary>The key of the agency that answers for it; null for nobody in particular.</summary>
    public string? Owner { get; init; }

    /// <summary>Where it stands in the portal.</summary>
    public required string Address { get; init; }

    public required string Title { get; init; }

    /// <summary>What is wrong and what to do.</summary>
    public required string Text { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<CheckFinding>
    {
        public void Configure(EntityTypeBuilder<CheckFinding> finding)
        {
            finding.ToTable("CheckFindings");
            finding.Property(f => f.Kind).HasConversion<string>().HasMaxLength(20);
            finding.Property(f => f.Owner).HasMaxLength(Editorship.LongestAgency);
            finding.Property(f => f.Address).HasMaxLength(LongestAddress);
            finding.Property(f => f.Title).HasMaxLength(LongestTitle);
            finding.Property(f => f.Text).HasMaxLength(LongestText);
        }
    }
}
