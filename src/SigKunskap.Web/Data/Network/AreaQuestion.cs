using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That a question is put to an area: to a function there, never to a person. All who may enter the room read it.</summary>
public sealed class AreaQuestion
{
    public int DiscussionId { get; init; }

    public int AreaId { get; init; }

    /// <summary>Who is asked there: "samordnare", "kontaktperson"; null for the area as a whole, where nobody is a member yet.</summary>
    public string? Function { get; init; }

    public Area Area { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<AreaQuestion>
    {
        public void Configure(EntityTypeBuilder<AreaQuestion> question)
        {
            question.ToTable("AreaQuestions");
            question.HasKey(q => q.DiscussionId);
            question.Property(q => q.Function).HasMaxLength(Member.LongestFunction);
            question.HasOne<Discussion>().WithOne().HasForeignKey<AreaQuestion>(q => q.DiscussionId).OnDelete(DeleteBehavior.Cascade);
            question.HasOne(q => q.Area).WithMany().HasForeignKey(q => q.AreaId).OnDelete(DeleteBehavior.Restrict);
            question.HasIndex(q => q.AreaId);
        }
    }
}
