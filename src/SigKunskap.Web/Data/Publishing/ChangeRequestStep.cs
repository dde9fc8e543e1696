using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>What was decided of a request for a change, and why. It stays as it was; a later decision is another row.</summary>
public sealed class ChangeRequestStep : IUnchanging
{
    public const int LongestReason = 600;

    public int Id { get; init; }

    public int RequestId { get; init; }

    public required ChangeRequestState State { get; init; }

    /// <summary>Why, for everybody to read.</summary>
    public required string Reason { get; init; }

    /// <summary>Null for the portal itself.</summary>
    public int? ById { get; init; }

    public required DateTime At { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<ChangeRequestStep>
    {
        public void Configure(EntityTypeBuilder<ChangeRequestStep> step)
        {
            step.ToTable("ChangeRequestSteps");
            step.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
            step.Property(s => s.Reason).HasMaxLength(LongestReason);
            step.HasOne<Member>().WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
