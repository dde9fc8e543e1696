using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>That somebody took a page out of force at once. Two others look at it afterwards: both agree, or one of them puts the page back.</summary>
public sealed class Withdrawal : IVersioned
{
    public const int LongestReason = 400;

    public int Id { get; init; }

    public required int PageId { get; init; }

    /// <summary>The edition that says that the page is withdrawn.</summary>
    public required int EditionNumber { get; init; }

    public required string Reason { get; init; }

    public required int ById { get; init; }

    public required DateTime At { get; init; }

    public int? FirstId { get; private set; }

    public int? SecondId { get; private set; }

    /// <summary>When the second of the two agreed.</summary>
    public DateTime? AgreedAt { get; private set; }

    public int? LiftedById { get; private set; }

    /// <summary>When the page was put back.</summary>
    public DateTime? LiftedAt { get; private set; }

    public int Version { get; set; }

    public GuidancePage Page { get; init; } = null!;

    public Member By { get; init; } = null!;

    public bool IsSettled => AgreedAt is not null || LiftedAt is not null;

    /// <summary>Whether a person may have a say: neither who withdrew the page nor who has agreed already.</summary>
    public bool IsForAnother(int person) => !IsSettled && person != ById && person != FirstId;

    public void Agree(int person, DateTime at)
    {
        if (FirstId is null)
            FirstId = person;
        else
            (SecondId, AgreedAt) = (person, at);
    }

    public void Lift(int person, DateTime at) => (LiftedById, LiftedAt) = (person, at);

    internal sealed class Map : IEntityTypeConfiguration<Withdrawal>
    {
        public void Configure(EntityTypeBuilder<Withdrawal> withdrawal)
        {
            withdrawal.ToTable("Withdrawals");
            withdrawal.Property(w => w.Reason).HasMaxLength(LongestReason);
            withdrawal.Property(w => w.Version).IsConcurrencyToken();
            withdrawal.Ignore(w => w.IsSettled);
            withdrawal.HasOne(w => w.Page).WithMany().HasForeignKey(w => w.PageId).OnDelete(DeleteBehavior.Restrict);
            withdrawal.HasOne(w => w.By).WithMany().HasForeignKey(w => w.ById).OnDelete(DeleteBehavior.Restrict);
            withdrawal.HasOne<Member>().WithMany().HasForeignKey(w => w.FirstId).OnDelete(DeleteBehavior.Restrict);
            withdrawal.HasOne<Member>().WithMany().HasForeignKey(w => w.SecondId).OnDelete(DeleteBehavior.Restrict);
            withdrawal.HasOne<Member>().WithMany().HasForeignKey(w => w.LiftedById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
