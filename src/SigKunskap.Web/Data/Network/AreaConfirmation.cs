using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That an area said that an edition of its page is right. It holds for that edition alone: what is changed later has to be confirmed anew.</summary>
public sealed class AreaConfirmation : IUnchanging
{
    public const int LongestFunction = 120;

    public int Id { get; init; }

    public int AreaId { get; init; }

    /// <summary>The edition's number.</summary>
    public int Number { get; init; }

    public DateTime At { get; init; }

    /// <summary>The contact; null when it was done through a link.</summary>
    public int? ById { get; init; }

    /// <summary>What they do who confirmed through a link: a function, not a name.</summary>
    public string? Function { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<AreaConfirmation>
    {
        public void Configure(EntityTypeBuilder<AreaConfirmation> confirmation)
        {
            confirmation.ToTable("AreaConfirmations");
            confirmation.Property(c => c.Function).HasMaxLength(LongestFunction);
            confirmation.HasOne<Area>().WithMany().HasForeignKey(c => c.AreaId).OnDelete(DeleteBehavior.Restrict);
            confirmation.HasOne<Member>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
