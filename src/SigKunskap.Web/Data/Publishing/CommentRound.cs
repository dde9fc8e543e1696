using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>That a draft is open for comments until a day: to people outside who have each got a link, to the network, or to both.</summary>
public sealed class CommentRound : IVersioned
{
    public const int LongestNote = 600, LongestDays = 120;

    /// <summary>For so long after the last day for comments a link still shows what the organisation answered. Then it ends.</summary>
    public const int DaysForReplies = 30;

    /// <summary>So long after its draft was closed, or at the latest after the round, nobody knows any more who those outside were.</summary>
    public const int DaysKnownAfterDraft = 90, DaysKnownAtMost = 365;

    public int Id { get; init; }

    public required int DraftId { get; init; }

    /// <summary>The first text that was read in it.</summary>
    public required int FirstRevision { get; init; }

    /// <summary>The text that is read now.</summary>
    public required int Revision { get; set; }

    public required int OpenedById { get; init; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>The last day for comments.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>What those who read are asked; may be empty.</summary>
    public required string Note { get; init; }

    /// <summary>Whether members of the network read it too.</summary>
    public required bool ToNetwork { get; init; }

    /// <summary>When an editor ended it before its time: every link ends with it.</summary>
    public DateTime? EndedAt { get; private set; }

    public int Version { get; set; }

    public GuidanceDraft Draft { get; init; } = null!;

    /// <summary>The last day on which its links open anything.</summary>
    public DateOnly LinksUntil => Until.AddDays(DaysForReplies);

    public bool TakesComments(DateOnly today) => EndedAt is null && today <= Until && Draft.IsOpen;

    /// <summary>Whether comments may come in on a day, for queries.</summary>
    public static Expression<Func<CommentRound, bool>> OpenOn(DateOnly today) => round => round.EndedAt == null && round.Until >= today && round.Draft.State != DraftState.Published && round.Draft.State != DraftState.Dropped;

    public void End(DateTime at) => EndedAt ??= at;

    internal sealed class Map : IEntityTypeConfiguration<CommentRound>
    {
        public void Configure(EntityTypeBuilder<CommentRound> round)
        {
            round.ToTable("CommentRounds");
            round.Property(r => r.Note).HasMaxLength(LongestNote);
            round.Property(r => r.Version).IsConcurrencyToken();
            round.Ignore(r => r.LinksUntil);
            round.HasOne(r => r.Draft).WithMany().HasForeignKey(r => r.DraftId).OnDelete(DeleteBehavior.Restrict);
            round.HasOne<Member>().WithMany().HasForeignKey(r => r.OpenedById).OnDelete(DeleteBehavior.Restrict);
            round.HasIndex(r => r.DraftId);
        }
    }
}
