using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That a question which nobody answered in time is the responsible agency's to answer. One for each question, whichever node saw it first.</summary>
public sealed class Handover : IVersioned
{
    public const int LongestAgency = 100, LongestPage = 300;

    public int DiscussionId { get; init; }

    /// <summary>The agency's key.</summary>
    public required string Agency { get; set; }

    public DateTime At { get; set; }

    /// <summary>The path of the guidance page that led to the agency; null when none did.</summary>
    public string? Page { get; set; }

    /// <summary>The facilitator who decided; null for the portal itself, when the time was out.</summary>
    public int? ById { get; set; }

    public int Version { get; set; }

    public Discussion Discussion { get; init; } = null!;

    /// <summary>A facilitator names the agency, and no page does any more.</summary>
    public void Decide(string agency, int by, DateTime at) => (Agency, Page, ById, At) = (agency, null, by, at);

    internal sealed class Map : IEntityTypeConfiguration<Handover>
    {
        public void Configure(EntityTypeBuilder<Handover> handover)
        {
            handover.ToTable("Handovers");
            handover.HasKey(h => h.DiscussionId);
            handover.Property(h => h.Agency).HasMaxLength(LongestAgency);
            handover.Property(h => h.Page).HasMaxLength(LongestPage);
            handover.Property(h => h.Version).IsConcurrencyToken();
            handover.HasOne(h => h.Discussion).WithOne().HasForeignKey<Handover>(h => h.DiscussionId).OnDelete(DeleteBehavior.Cascade);
            handover.HasOne<Member>().WithMany().HasForeignKey(h => h.ById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
