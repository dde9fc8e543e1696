using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>What somebody wrote in a discussion. What it said before is in its <see cref="PostEdition"/>s.</summary>
public sealed class Post : IVersioned
{
    public const int LongestText = 10_000;

    public long Id { get; init; }

    public int DiscussionId { get; init; }

    public int AuthorId { get; init; }

    /// <summary>Members see function and not name; the facilitator sees who it is.</summary>
    public bool WithoutName { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; set; }

    public DateTime WrittenAt { get; init; }

    public DateTime? EditedAt { get; set; }

    /// <summary>Only facilitators see what it says from then on.</summary>
    public DateTime? HiddenAt { get; set; }

    /// <summary>Why it is hidden, as members are told.</summary>
    public string? HiddenReason { get; set; }

    /// <summary>When its text was taken away for good, because it held what must never be here.</summary>
    public DateTime? ErasedAt { get; set; }

    /// <summary>Of the form it was sent with: the same form sent twice is one post.</summary>
    public Guid FormKey { get; init; }

    public int Version { get; set; }

    public Discussion Discussion { get; init; } = null!;

    public Member Author { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<Post>
    {
        public void Configure(EntityTypeBuilder<Post> post)
        {
            post.ToTable("Posts");
            post.Property(p => p.Text).HasMaxLength(LongestText);
            post.Property(p => p.HiddenReason).HasMaxLength(Discussion.LongestReason);
            post.Property(p => p.Version).IsConcurrencyToken();
            post.HasOne(p => p.Discussion).WithMany().HasForeignKey(p => p.DiscussionId).OnDelete(DeleteBehavior.Restrict);
            post.HasOne(p => p.Author).WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
            post.HasIndex(p => new { p.DiscussionId, p.Id });
            post.HasIndex(p => new { p.AuthorId, p.FormKey }).IsUnique();
        }
    }
}
