using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>
/// A link that makes one person a member of one area in one role, once. Only a hash of its key is stored: who reads the database cannot use it.
/// Without an area it is the portal's own first link, which makes the first facilitator, or it is a way in to an account that has none.
/// </summary>
public sealed class Invitation : IVersioned
{
    public const int DaysOpen = 14, LongestNote = 120;

    public int Id { get; init; }

    /// <summary>SHA-256 of the key, in lower-case hexadecimal.</summary>
    public required string KeyHash { get; init; }

    public int? AreaId { get; init; }

    public MembershipRole Role { get; init; }

    /// <summary>Whom it is meant for, as the inviter noted: a function, not a name.</summary>
    public string? Note { get; init; }

    /// <summary>When a guest's time will be out.</summary>
    public DateTime? GuestUntil { get; init; }

    /// <summary>The account that it gives a way in to, and does nothing else; null for all other links.</summary>
    public int? ForId { get; init; }

    /// <summary>Null for the portal's own first link.</summary>
    public int? InvitedById { get; init; }

    public DateTime InvitedAt { get; init; }

    public DateTime OpenUntil { get; init; }

    public DateTime? UsedAt { get; private set; }

    public int? UsedById { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    public int Version { get; set; }

    public Area? Area { get; init; }

    public Member? InvitedBy { get; init; }

    public Member? UsedBy { get; private set; }

    /// <summary>Whether it is the portal's own first link.</summary>
    public bool IsFirst => AreaId is null && ForId is null;

    /// <summary>Whether it can still be accepted.</summary>
    public static Expression<Func<Invitation, bool>> OpenAt(DateTime now) => invitation => invitation.UsedAt == null && invitation.RevokedAt == null && invitation.OpenUntil > now;

    /// <summary>The version number sees to it that it is used once, also when two try at the same moment.</summary>
    public void Use(Member by, DateTime at) => (UsedBy, UsedAt) = (by, at);

    public void Revoke(DateTime at) => RevokedAt ??= at;

    internal sealed class Map : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> invitation)
        {
            invitation.ToTable("Invitations");
            invitation.Property(i => i.KeyHash).IsHash();
            invitation.Property(i => i.Role).HasConversion<string>().HasMaxLength(20);
            invitation.Property(i => i.Note).HasMaxLength(LongestNote);
            invitation.Property(i => i.Version).IsConcurrencyToken();
            invitation.HasOne(i => i.Area).WithMany().HasForeignKey(i => i.AreaId).OnDelete(DeleteBehavior.Restrict);
            invitation.HasOne(i => i.InvitedBy).WithMany().HasForeignKey(i => i.InvitedById).OnDelete(DeleteBehavior.Restrict);
            invitation.HasOne<Member>().WithMany().HasForeignKey(i => i.ForId).OnDelete(DeleteBehavior.Restrict);
            invitation.HasOne(i => i.UsedBy).WithMany().HasForeignKey(i => i.UsedById).OnDelete(DeleteBehavior.Restrict);
            invitation.Ignore(i => i.IsFirst);
            invitation.HasIndex(i => i.KeyHash).IsUnique();
        }
    }
}
