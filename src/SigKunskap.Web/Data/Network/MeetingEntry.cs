using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>What is written to a meeting.</summary>
public enum MeetingEntryKind
{
    /// <summary>Something that somebody wants taken up.</summary>
    Question,

    /// <summary>What was said.</summary>
    Note,

    /// <summary>What was decided.</summary>
    Decision,
}

/// <summary>A question before a meeting, or a note or decision after it.</summary>
public sealed class MeetingEntry : IVersioned
{
    public const int LongestText = 4_000;

    public long Id { get; init; }

    public int MeetingId { get; init; }

    public MeetingEntryKind Kind { get; init; }

    public int AuthorId { get; init; }

    /// <summary>Members see function and not name; the facilitator sees who it is.</summary>
    public bool WithoutName { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; set; }

    public DateTime WrittenAt { get; init; }

    /// <summary>Only facilitators see what it says from then on.</summary>
    public DateTime? HiddenAt { get; set; }

    public string? HiddenReason { get; set; }

    /// <summary>When its text was taken away for good.</summary>
    public DateTime? ErasedAt { get; set; }

    /// <summary>The discussion that it became.</summary>
    public int? DiscussionId { get; set; }

    public Guid FormKey { get; init; }

    public int Version { get; set; }

    public Meeting Meeting { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<MeetingEntry>
    {
        public void Configure(EntityTypeBuilder<MeetingEntry> entry)
        {
            entry.ToTable("MeetingEntries");
            entry.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
            entry.Property(e => e.Text).HasMaxLength(LongestText);
            entry.Property(e => e.HiddenReason).HasMaxLength(Meeting.LongestReason);
            entry.Property(e => e.Version).IsConcurrencyToken();
            entry.HasOne(e => e.Meeting).WithMany().HasForeignKey(e => e.MeetingId).OnDelete(DeleteBehavior.Restrict);
            entry.HasOne<Member>().WithMany().HasForeignKey(e => e.AuthorId).OnDelete(DeleteBehavior.Restrict);
            entry.HasOne<Discussion>().WithMany().HasForeignKey(e => e.DiscussionId).OnDelete(DeleteBehavior.Restrict);
            entry.HasIndex(e => new { e.MeetingId, e.Id });
            entry.HasIndex(e => new { e.AuthorId, e.FormKey }).IsUnique();
        }
    }
}
