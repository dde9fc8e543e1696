using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Content.SharedTexts;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>A new text of something that several pages show, while it is written, reviewed and signed. One that is published says what the library says.</summary>
public sealed class SharedDraft : IVersioned
{
    public const int LongestText = 4_000, LongestKey = 120;

    public int Id { get; init; }

    public required SharedKind Kind { get; init; }

    public required string Key { get; init; }

    /// <summary>What the library said when it was begun.</summary>
    public required string Before { get; init; }

    /// <summary>Its newest text.</summary>
    public required string Text { get; set; }

    /// <summary>The number of its newest text, from 1.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Who approved exactly the newest text; null until somebody has.</summary>
    public int? ReviewedById { get; private set; }

    public DateTime? ReviewedAt { get; private set; }

    public DateTime BegunAt { get; init; }

    public DateTime? PublishedAt { get; private set; }

    public int? PublishedById { get; private set; }

    public DateTime? DroppedAt { get; private set; }

    public int Version { get; set; }

    public SharedPiece Piece => new(Kind, Key);

    public bool IsOpen => PublishedAt is null && DroppedAt is null;

    /// <summary>Takes a new text: whatever was reviewed or signed was another.</summary>
    public void Take(string text) => (Text, Revision, ReviewedById, ReviewedAt) = (text, Revision + 1, null, null);

    public void Review(int by, DateTime at) => (ReviewedById, ReviewedAt) = (by, at);

    public void Publish(int by, DateTime at) => (PublishedById, PublishedAt) = (by, at);

    public void Drop(DateTime at) => DroppedAt = at;

    internal sealed class Map : IEntityTypeConfiguration<SharedDraft>
    {
        public void Configure(EntityTypeBuilder<SharedDraft> draft)
        {
            draft.ToTable("SharedDrafts");
            draft.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
            draft.Property(d => d.Key).HasMaxLength(LongestKey);
            draft.Property(d => d.Before).HasMaxLength(LongestText);
            draft.Property(d => d.Text).HasMaxLength(LongestText);
            draft.Property(d => d.Version).IsConcurrencyToken();
            draft.Ignore(d => d.Piece).Ignore(d => d.IsOpen);
            draft.HasOne<Member>().WithMany().HasForeignKey(d => d.ReviewedById).OnDelete(DeleteBehavior.Restrict);
            draft.HasOne<Member>().WithMany().HasForeignKey(d => d.PublishedById).OnDelete(DeleteBehavior.Restrict);
            draft.HasIndex(d => new { d.Kind, d.Key });
        }
    }
}
