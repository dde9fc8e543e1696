using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That a member has met something, in a word of <see cref="ExperienceWords"/>.</summary>
public sealed class Experience
{
    public int MemberId { get; init; }

    public required string Word { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<Experience>
    {
        public void Configure(EntityTypeBuilder<Experience> experience)
        {
            experience.ToTable("Experiences");
            experience.HasKey(e => new { e.MemberId, e.Word });
            experience.Property(e => e.Word).HasMaxLength(ExperienceWords.Longest);
            experience.HasOne<Member>().WithMany().HasForeignKey(e => e.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
