using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>What somebody said of a paragraph in one text of a draft, and what the organisation answered.</summary>
public sealed class DraftComment : IVersioned
{
    public const int LongestText = 2_000, LongestAnswer = 1_000;

    public int Id { get; init; }

    public required int RoundId { get; init; }

    /// <summary>Somebody outside; null for a member.</summary>
    public int? ReaderId { get; init; }

    /// <summary>A member of the network; null for somebody outside.</summary>
    public int? MemberId { get; init; }

    /// <summary>The text that they read.</summary>
    public required int Revision { get; init; }

    /// <summary>The paragraph's number in that text; 0 for the text as a whole.</summary>
    public required int Paragraph { get; init; }

    public required string Text { get; set; }

    public required DateTime At { get; set; }

    /// <summary>Whether it is taken in; null while nobody has answered.</summary>
    public bool? IsTaken { get; private set; }

    /// <summary>Why, as those who said it read it.</summary>
    public string Answer { get; private set; } = "";

    public int? AnsweredById { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public int Version { get; set; }

    public RoundReader? Reader { get; init; }

    public Member? Member { get; init; }

    public void Reply(bool isTaken, string answer, int by, DateTime at) => (IsTaken, Answer, AnsweredById, AnsweredAt) = (isTaken, answer, by, at);

    internal sealed class Map : IEntityTypeConfiguration<DraftComment>
    {
        public void Configure(EntityTypeBuilder<DraftComment> comment)
        {
            comment.ToTable("DraftComments");
            comment.Property(c => c.Text).HasMaxLength(LongestText);
            comment.Property(c => c.Answer).HasMaxLength(LongestAnswer);
            comment.Property(c => c.Version).IsConcurrencyToken();
            comment.HasOne<CommentRound>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Restrict);
            comment.HasOne(c => c.Reader).WithMany().HasForeignKey(c => c.ReaderId).OnDelete(DeleteBehavior.Restrict);
            comment.HasOne(c => c.Member).WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
            comment.HasOne<Member>().WithMany().HasForeignKey(c => c.AnsweredById).OnDelete(DeleteBehavior.Restrict);
            comment.HasIndex(c => c.RoundId);
        }
    }
}
