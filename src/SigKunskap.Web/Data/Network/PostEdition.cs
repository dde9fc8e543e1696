using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>What a post said before it was edited.</summary>
public sealed class PostEdition
{
    public long Id { get; init; }

    public long PostId { get; init; }

    public required string Text { get; init; }

    /// <summary>When it stopped saying so.</summary>
    public DateTime Until { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<PostEdition>
    {
        public void Configure(EntityTypeBuilder<PostEdition> edition)
        {
            edition.ToTable("PostEditions");
            edition.Property(e => e.Text).HasMaxLength(Post.LongestText);
            edition.HasOne<Post>().WithMany().HasForeignKey(e => e.PostId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
