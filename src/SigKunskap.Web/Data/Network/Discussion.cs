using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>A question or a conversation in a room: a title and its posts, the first of which opens it.</summary>
public sealed class Discussion : IVersioned
{
    public const int LongestTitle = 160, LongestReason = 300;

    /// <summary>What the change feed calls that something was done to a discussion or its posts.</summary>
    public const string Changed = "discussion";

    public int Id { get; init; }

    public int RoomId { get; set; }

    public required string Title { get; set; }

    /// <summary>A question wants an answer; a conversation does not.</summary>
    public bool IsQuestion { get; init; }

    public int AuthorId { get; init; }

    public DateTime StartedAt { get; init; }

    /// <summary>When somebody last wrote in it. Lists go by it.</summary>
    public DateTime LastPostAt { get; set; }

    /// <summary>The answer that the one who asked took as theirs.</summary>
    public long? AcceptedPostId { get; set; }

    /// <summary>From then on nobody writes in it.</summary>
    public DateTime? LockedAt { get; set; }

    /// <summary>It stands first in its room.</summary>
    public DateTime? PinnedAt { get; set; }

    /// <summary>Only facilitators see it from then on.</summary>
    public DateTime? HiddenAt { get; set; }

    /// <summary>Why it was locked or hidden, as members are told.</summary>
    public string? Reason { get; set; }

    public int Version { get; set; }

    public Room Room { get; init; } = null!;

    public Member Author { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<Discussion>
    {
        public void Configure(EntityTypeBuilder<Discussion> discussion)
        {
            discussion.ToTable("Discussions");
            discussion.Property(d => d.Title).HasMaxLength(LongestTitle);
            discussion.Property(d => d.Reason).HasMaxLength(LongestReason);
            discussion.Property(d => d.Version).IsConcurrencyToken();
            discussion.HasOne(d => d.Room).WithMany().HasForeignKey(d => d.RoomId).OnDelete(DeleteBehavior.Restrict);
            discussion.HasOne(d => d.Author).WithMany().HasForeignKey(d => d.AuthorId).OnDelete(DeleteBehavior.Restrict);
            discussion.HasIndex(d => new { d.RoomId, d.LastPostAt });
        }
    }
}
