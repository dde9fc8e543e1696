using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That an area's contact asks its members to say, by a day, that they have read an edition of a page. Only the area sees it.</summary>
public sealed class ReadingRequest : IVersioned
{
    /// <summary>The longest time somebody is given, and how long it is kept after its day.</summary>
    public const int LongestDays = 180, DaysKept = 365;

    public int Id { get; init; }

    public required int AreaId { get; init; }

    public required int PageId { get; init; }

    public required int EditionNumber { get; init; }

    public required int AskedById { get; init; }

    public required DateOnly AskedOn { get; init; }

    public required DateOnly Until { get; init; }

    /// <summary>When a contact took it back.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public int Version { get; set; }

    public Area Area { get; init; } = null!;

    public GuidancePage Page { get; init; } = null!;

    public void Withdraw(DateTime at) => WithdrawnAt ??= at;

    internal sealed class Map : IEntityTypeConfiguration<ReadingRequest>
    {
        public void Configure(EntityTypeBuilder<ReadingRequest> request)
        {
            request.ToTable("ReadingRequests");
            request.Property(r => r.Version).IsConcurrencyToken();
            request.HasOne(r => r.Area).WithMany().HasForeignKey(r => r.AreaId).OnDelete(DeleteBehavior.Restrict);
            request.HasOne(r => r.Page).WithMany().HasForeignKey(r => r.PageId).OnDelete(DeleteBehavior.Restrict);
            request.HasOne<Member>().WithMany().HasForeignKey(r => r.AskedById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
