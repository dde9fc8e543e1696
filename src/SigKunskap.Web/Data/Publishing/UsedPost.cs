using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>That a request for a change, or a draft, grew out of an answer in the network. Of the answer nothing but its number is kept: its words stay where they were written.</summary>
public sealed class UsedPost : IUnchanging
{
    public int Id { get; init; }

    public required long PostId { get; init; }

    public int? RequestId { get; init; }

    public int? DraftId { get; init; }

    public Post Post { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<UsedPost>
    {
        public void Configure(EntityTypeBuilder<UsedPost> used)
        {
            used.ToTable("UsedPosts");
            used.HasOne(u => u.Post).WithMany().HasForeignKey(u => u.PostId).OnDelete(DeleteBehavior.Restrict);
            used.HasOne<ChangeRequest>().WithMany().HasForeignKey(u => u.RequestId).OnDelete(DeleteBehavior.Cascade);
            used.HasOne<GuidanceDraft>().WithMany().HasForeignKey(u => u.DraftId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

internal static class UsedPosts
{
    /// <summary>The answers of a finished question that something made of it rests on: the one that was taken, and those that an agency stands behind.</summary>
    public static async Task<IReadOnlyList<long>> AnswersIn(this SigKunskapDb db, Discussion discussion, CancellationToken cancel)
    {
        var verified = await db.VerifiedAnswers.OnStandingText().Where(answer => answer.Post.DiscussionId == discussion.Id).Select(answer => answer.PostId).Distinct().ToListAsync(cancel);
        return [.. new[] { discussion.AcceptedPostId }.OfType<long>().Concat(verified).Distinct().Order()];
    }
}
