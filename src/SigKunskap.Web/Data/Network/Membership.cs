using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That somebody belongs to an area. It ends by itself when a guest's time is out, or when nobody has confirmed it for too long.</summary>
public sealed class Membership : IVersioned
{
    /// <summary>An area confirms its members twice a year. Reminders come before, and access ends after the days of grace.</summary>
    public const int MonthsConfirmed = 6, DaysOfGrace = 30;

    /// <summary>How many days before it must be confirmed the contact is reminded, each time more plainly.</summary>
    public static readonly IReadOnlyList<int> Reminders = [30, 14, 3];

    public int Id { get; init; }

    public int MemberId { get; init; }

    public int AreaId { get; init; }

    public MembershipRole Role { get; set; }

    public DateTime Since { get; init; }

    /// <summary>When the area last said that this is one of theirs.</summary>
    public DateTime ConfirmedAt { get; private set; }

    /// <summary>When a guest's time is out; null for others.</summary>
    public DateTime? Until { get; init; }

    /// <summary>When somebody ended it; null while it stands.</summary>
    public DateTime? EndedAt { get; private set; }

    public int Version { get; set; }

    public Member Member { get; init; } = null!;

    public Area Area { get; init; } = null!;

    /// <summary>Whether a membership opens the network at a time. Used in queries, so that the database decides.</summary>
    public static Expression<Func<Membership, bool>> OpensAt(DateTime now)
    {
        var oldest = now.AddDays(-DaysOfGrace).AddMonths(-MonthsConfirmed);
        return membership => membership.EndedAt == null && (membership.Until == null || membership.Until > now) && membership.ConfirmedAt > oldest && membership.Member.LeftAt == null;
    }

    /// <summary>
    /// Whether a membership has to be confirmed now: reminders begin <see cref="DaysOfGrace"/> days before it must be. Those that have lost their
    /// access for want of it are among them, because confirming gives it back; a guest's time runs out by itself.
    /// </summary>
    public static Expression<Func<Membership, bool>> WantsConfirming(DateTime now)
    {
        var old = now.AddDays(DaysOfGrace).AddMonths(-MonthsConfirmed);
        return membership => membership.EndedAt == null && membership.Role != MembershipRole.Guest && membership.ConfirmedAt <= old && membership.Member.LeftAt == null;
    }

    public static Membership Begin(Member member, int area, MembershipRole role, DateTime now, DateTime? until) =>
        new() { Member = member, AreaId = area, Role = role, Since = now, ConfirmedAt = now, Until = until };

    /// <summary>When it has to be confirmed by.</summary>
    public DateTime ConfirmBy => ConfirmedAt.AddMonths(MonthsConfirmed);

    /// <summary>When it closes the network for want of confirmation.</summary>
    public static DateTime LostAt(DateTime confirmBy) => confirmBy.AddDays(DaysOfGrace);

    /// <summary>The last reminder that is due: 30, 14 or 3 days before; 0 when the day has passed, and null when none is due yet.</summary>
    public static int? ReminderAt(DateTime confirmBy, DateTime now) =>
        now >= confirmBy ? 0 : Reminders.Where(days => now >= confirmBy.AddDays(-days)).Select(days => (int?)days).Min();

    public void Confirm(DateTime at) => ConfirmedAt = at;

    public void End(DateTime at) => EndedAt ??= at;

    internal sealed class Map : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> membership)
        {
            membership.ToTable("Memberships");
            membership.Property(m => m.Role).HasConversion<string>().HasMaxLength(20);
            membership.Property(m => m.Version).IsConcurrencyToken();
            membership.HasOne(m => m.Member).WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Restrict);
            membership.HasOne(m => m.Area).WithMany().HasForeignKey(m => m.AreaId).OnDelete(DeleteBehavior.Restrict);
            membership.HasIndex(m => new { m.MemberId, m.AreaId });
        }
    }
}
