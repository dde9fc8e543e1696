using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>A meeting that members sign up for. Who sees it follows from its room, as for discussions.</summary>
public sealed class Meeting : IVersioned
{
    public const int LongestTitle = 160, LongestText = 10_000, LongestProgramme = 4_000, LongestPlace = 200, LongestLink = 500, LongestReason = 300, MostPlaces = 2_000;

    /// <summary>What stands instead of a title that was taken away.</summary>
    public const string ErasedTitle = "Rubriken är borttagen";

    public int Id { get; init; }

    public MeetingKind Kind { get; set; }

    public required string Title { get; set; }

    /// <summary>Markdown.</summary>
    public required string Text { get; set; }

    /// <summary>One item a line, with its time first.</summary>
    public required string Programme { get; set; }

    public int RoomId { get; set; }

    /// <summary>The area that comes on a study visit; its members see the meeting beside those of the room.</summary>
    public int? VisitingAreaId { get; init; }

    public int OrganiserId { get; init; }

    public DateTime StartsAt { get; set; }

    /// <summary>Later than <see cref="StartsAt"/>; for whole days, the midnight after the last of them.</summary>
    public DateTime EndsAt { get; set; }

    /// <summary>Whole Swedish days, without times.</summary>
    public bool IsAllDay { get; set; }

    public string? Place { get; set; }

    /// <summary>Where it is held on the web: https and nothing else.</summary>
    public string? Link { get; set; }

    /// <summary>How many may come; null for no limit.</summary>
    public int? Capacity { get; set; }

    /// <summary>Until when one signs up; null for until it starts.</summary>
    public DateTime? Deadline { get; set; }

    public DateTime MadeAt { get; init; }

    /// <summary>When what calendars show was last changed.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Raised at each change that calendars have to learn of (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; private set; }

    public DateTime? CancelledAt { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>Only facilitators see it from then on.</summary>
    public DateTime? HiddenAt { get; set; }

    public string? HiddenReason { get; set; }

    /// <summary>The number that the latest sign-up got. Counting it up is what sign-ups of one meeting wait for each other at.</summary>
    public int LastNumber { get; init; }

    /// <summary>Of the form it was made with: the same form sent twice is one meeting.</summary>
    public Guid FormKey { get; init; }

    public int Version { get; set; }

    public Room Room { get; init; } = null!;

    public Member Organiser { get; init; } = null!;

    /// <summary>When signing up ends.</summary>
    public DateTime OpenUntil => Deadline is { } deadline && deadline < StartsAt ? deadline : StartsAt;

    /// <summary>Marks a change that calendars have to learn of.</summary>
    public void Revise(DateTime at) => (Sequence, ChangedAt) = (ChangedAt == default ? 0 : Sequence + 1, at);

    public void Cancel(string reason, DateTime at)
    {
        (CancelledAt, CancelReason) = (at, reason);
        Revise(at);
    }

    /// <summary>Takes away for good what was written; time and place stay, so that those who come know.</summary>
    public void Erase(DateTime at)
    {
        (Title, Text, Programme, CancelReason) = (ErasedTitle, "", "", CancelReason is null ? null : "");
        Revise(at);
    }

    internal sealed class Map : IEntityTypeConfiguration<Meeting>
    {
        public void Configure(EntityTypeBuilder<Meeting> meeting)
        {
            meeting.ToTable("Meetings");
            meeting.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
            meeting.Property(m => m.Title).HasMaxLength(LongestTitle);
            meeting.Property(m => m.Text).HasMaxLength(LongestText);
            meeting.Property(m => m.Programme).HasMaxLength(LongestProgramme);
            meeting.Property(m => m.Place).HasMaxLength(LongestPlace);
            meeting.Property(m => m.Link).HasMaxLength(LongestLink);
            meeting.Property(m => m.CancelReason).HasMaxLength(LongestReason);
            meeting.Property(m => m.HiddenReason).HasMaxLength(LongestReason);
            meeting.Property(m => m.Version).IsConcurrencyToken();
            meeting.Ignore(m => m.OpenUntil);
            meeting.HasOne(m => m.Room).WithMany().HasForeignKey(m => m.RoomId).OnDelete(DeleteBehavior.Restrict);
            meeting.HasOne(m => m.Organiser).WithMany().HasForeignKey(m => m.OrganiserId).OnDelete(DeleteBehavior.Restrict);
            meeting.HasOne<Area>().WithMany().HasForeignKey(m => m.VisitingAreaId).OnDelete(DeleteBehavior.Restrict);
            meeting.HasIndex(m => new { m.RoomId, m.StartsAt });
            meeting.HasIndex(m => new { m.OrganiserId, m.FormKey }).IsUnique();
        }
    }
}
