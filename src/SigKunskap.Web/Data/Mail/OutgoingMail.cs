using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Mail;

/// <summary>
/// A mail that is to be sent, or was. It holds no address and no words: both are found when it is sent, so that what was taken away
/// meanwhile is never mailed, and a copy of the database gives no letters away.
/// </summary>
public sealed class OutgoingMail
{
    public const int LongestKey = 400, LongestSealed = 2_000, LongestFailure = 60;

    public long Id { get; init; }

    /// <summary>The same event and person have the same key, so that there is one mail.</summary>
    public required string Key { get; init; }

    /// <summary>Names the <c>ILetterWriter</c> that writes it.</summary>
    public required string Writer { get; init; }

    /// <summary>The member that it is for; null when it goes to somebody who is none yet.</summary>
    public int? MemberId { get; init; }

    /// <summary>The address without an account that it is for; null when it goes to somebody else.</summary>
    public int? SubscriberId { get; init; }

    /// <summary>What its writer must keep until it is sent, under the portal's keys; emptied then.</summary>
    public string? Sealed { get; set; }

    /// <summary>Its Message-ID, the same at every attempt: a receiver can drop a repetition.</summary>
    public Guid Mark { get; init; } = Guid.NewGuid();

    public DateTime WrittenAt { get; init; }

    public MailState State { get; set; }

    /// <summary>No attempt before this.</summary>
    public DateTime NotBefore { get; set; }

    /// <summary>How many times it was begun to be handed over.</summary>
    public int Attempts { get; set; }

    /// <summary>The batch that has it, and until when.</summary>
    public Guid? LeasedBy { get; set; }

    public DateTime? LeasedUntil { get; set; }

    /// <summary>When the mail server took it, or it was given up.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>What the last attempt met, without anything that was written.</summary>
    public string? Failure { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<OutgoingMail>
    {
        public void Configure(EntityTypeBuilder<OutgoingMail> mail)
        {
            mail.ToTable("OutgoingMails");
            mail.Property(m => m.Key).HasMaxLength(LongestKey);
            mail.Property(m => m.Writer).HasMaxLength(40);
            mail.Property(m => m.Sealed).HasMaxLength(LongestSealed);
            mail.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
            mail.Property(m => m.Failure).HasMaxLength(LongestFailure);
            mail.HasIndex(m => m.Key).IsUnique();
            mail.HasIndex(m => new { m.State, m.NotBefore });
            mail.HasIndex(m => m.MemberId);
            mail.HasIndex(m => m.SubscriberId);
        }
    }
}
