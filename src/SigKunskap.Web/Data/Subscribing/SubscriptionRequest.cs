using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Subscribing;

/// <summary>That somebody wrote an address in the form. Nothing is sent there but one letter with a link, until whoever reads it says yes.</summary>
public sealed class SubscriptionRequest
{
    /// <summary>After these hours it is forgotten.</summary>
    public const int HoursKept = 48;

    public int Id { get; init; }

    /// <summary>SHA-256 in hex of the key in the link.</summary>
    public required string KeyHash { get; init; }

    /// <summary>In small letters.</summary>
    public required string Address { get; init; }

    public FollowKind Kind { get; init; }

    public required string Target { get; init; }

    public Pace Pace { get; init; }

    public DateTime AskedAt { get; init; }

    public static Expression<Func<SubscriptionRequest, bool>> OpenAt(DateTime now)
    {
        var oldest = now.AddHours(-HoursKept);
        return request => request.AskedAt > oldest;
    }

    internal sealed class Map : IEntityTypeConfiguration<SubscriptionRequest>
    {
        public void Configure(EntityTypeBuilder<SubscriptionRequest> request)
        {
            request.ToTable("SubscriptionRequests");
            request.Property(r => r.KeyHash).IsHash();
            request.Property(r => r.Address).HasMaxLength(Subscriber.LongestAddress);
            request.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
            request.Property(r => r.Target).HasMaxLength(Follow.LongestTarget);
            request.Property(r => r.Pace).HasConversion<string>().HasMaxLength(20);
            request.HasIndex(r => r.KeyHash).IsUnique();
            request.HasIndex(r => new { r.Address, r.AskedAt });
            request.HasIndex(r => r.AskedAt);
        }
    }
}
