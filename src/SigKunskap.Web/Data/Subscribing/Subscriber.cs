using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Subscribing;

/// <summary>An address that gets letters without an account. It is kept as long as it has asked for one, and not a day longer.</summary>
public sealed class Subscriber
{
    public const int LongestAddress = 254;

    public int Id { get; init; }

    /// <summary>In small letters.</summary>
    public required string Address { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<Subscriber>
    {
        public void Configure(EntityTypeBuilder<Subscriber> subscriber)
        {
            subscriber.ToTable("Subscribers");
            subscriber.Property(s => s.Address).HasMaxLength(LongestAddress);
            subscriber.HasIndex(s => s.Address).IsUnique();
        }
    }
}
