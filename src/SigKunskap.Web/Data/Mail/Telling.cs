using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Mail;

/// <summary>
/// That somebody is told of one thing that happened. Says which thing and not what it says; whether it may be told is asked when it is
/// shown or sent.
/// </summary>
public abstract class Telling
{
    /// <summary>After these days it is taken away.</summary>
    public const int DaysKept = 90;

    public long Id { get; init; }

    /// <summary>Names what knows it.</summary>
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

    internal static void ConfigureTelling<TTelling>(EntityTypeBuilder<TTelling> telling)
        where TTelling : Telling
    {
        telling.Property(t => t.Kind).HasMaxLength(40);
        telling.Property(t => t.Subject).HasMaxLength(300);
        telling.Property(t => t.Via).HasConversion<string>().HasMaxLength(20);
        telling.Property(t => t.Target).HasMaxLength(Follow.LongestTarget);
        telling.Property(t => t.Pace).HasConversion<string>().HasMaxLength(20);
        telling.HasOne(t => t.Mail).WithMany().HasForeignKey(t => t.MailId).OnDelete(DeleteBehavior.SetNull);
        telling.HasIndex(t => new { t.Pace, t.At });
        telling.HasIndex(t => t.MailId);
    }
}
