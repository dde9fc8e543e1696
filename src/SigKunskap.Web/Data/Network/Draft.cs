using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>What a member has begun to write and not sent. It survives a closed window, another device and a restart.</summary>
public sealed class Draft
{
    public int MemberId { get; init; }

    /// <summary>Where it is to be sent: <c>rum/socialtjanst</c>, <c>diskussion/12</c>.</summary>
    public required string Place { get; init; }

    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    public DateTime SavedAt { get; set; }

    /// <summary>The place of a reply.</summary>
    public static string OfDiscussion(int id) => $"diskussion/{id}";

    /// <summary>The place of a new discussion.</summary>
    public static string OfRoom(string slug) => $"rum/{slug}";

    internal sealed class Map : IEntityTypeConfiguration<Draft>
    {
        public void Configure(EntityTypeBuilder<Draft> draft)
        {
            draft.ToTable("Drafts");
            draft.HasKey(d => new { d.MemberId, d.Place });
            draft.Property(d => d.Place).HasMaxLength(120);
            draft.Property(d => d.Title).HasMaxLength(Discussion.LongestTitle);
            draft.Property(d => d.Text).HasMaxLength(Post.LongestText);
            draft.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
