using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Mail;

namespace SigKunskap.Web.Data.Network;

/// <summary>
/// That one member is told of one thing that happened: in the portal, and by mail if they want. Says which thing and not what it says;
/// whether the member may see it is asked when it is shown or sent.
/// </summary>
public sealed class Notice
{
    /// <summary>After these days it is taken away.</summary>
    public const int DaysKept = 90;

    public long Id { get; init; }

    public int MemberId { get; init; }

    /// <summary>Names the <c>INotice</c> that knows it.</summary>
    public required string Kind { get; init; }

    /// <summary>Which one of its kind.</summary>
    public required string Subject { get; init; }

    public DateTime At { get; init; }

    /// <summary>What they follow, for which they are told.</summary>
    public FollowKind Via { get; init; }

    public required string Target { get; init; }

    /// <summary>As they had chosen when it happened, or have chosen since.</summary>
    public Pace Pace { get; set; }

    /// <summary>The mail that tells it; null until there is one.</summary>
    public long? MailId { get; set; }

    public OutgoingMail? Mail { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> notice)
        {
            notice.ToTable("Notices");
            notice.Property(n => n.Kind).HasMaxLength(40);
            notice.Property(n => n.Subject).HasMaxLength(300);
            notice.Property(n => n.Via).HasConversion<string>().HasMaxLength(20);
            notice.Property(n => n.Target).HasMaxLength(Follow.LongestTarget);
            notice.Property(n => n.Pace).HasConversion<string>().HasMaxLength(20);
            notice.HasOne<Member>().WithMany().HasForeignKey(n => n.MemberId).OnDelete(DeleteBehavior.Cascade);
            notice.HasOne(n => n.Mail).WithMany().HasForeignKey(n => n.MailId).OnDelete(DeleteBehavior.SetNull);
            notice.HasIndex(n => new { n.Kind, n.Subject, n.MemberId }).IsUnique();
            notice.HasIndex(n => new { n.MemberId, n.Id });
            notice.HasIndex(n => new { n.Pace, n.At });
            notice.HasIndex(n => n.MailId);
        }
    }
}
