using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data;

/// <summary>That a decision tool, or one of its outcomes, was switched off. The row stays when it is on again.</summary>
public sealed class FlowSwitch
{
    public const int LongestText = 1_000;

    public int Id { get; init; }

    public required string Flow { get; init; }

    /// <summary>Null for the whole tool.</summary>
    public string? Outcome { get; init; }

    /// <summary>Why, and what to do meanwhile; shown to everybody.</summary>
    public required string Text { get; init; }

    public required DateTime OffFrom { get; init; }

    /// <summary>Null while it is off.</summary>
    public DateTime? OnAgain { get; private set; }

    public void SwitchOn(DateTime at) => OnAgain = at;

    internal sealed class Map : IEntityTypeConfiguration<FlowSwitch>
    {
        public void Configure(EntityTypeBuilder<FlowSwitch> flowSwitch)
        {
            flowSwitch.Property(s => s.Flow).HasMaxLength(100);
            flowSwitch.Property(s => s.Outcome).HasMaxLength(100);
            flowSwitch.Property(s => s.Text).HasMaxLength(LongestText);
        }
    }
}
