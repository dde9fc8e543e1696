using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>
/// That a member wants to come to a meeting. Whether they have a place is not stored: the first by number do, as many as there are places,
/// and the rest wait in that order. So nobody is lost, and whoever stands next has moved up the moment another leaves or places are added.
/// </summary>
public sealed class SignUp
{
    public int MeetingId { get; init; }

    public int MemberId { get; init; }

    /// <summary>The order in the line; never given twice in one meeting.</summary>
    public int Number { get; init; }

    public DateTime At { get; init; }

    public Meeting Meeting { get; init; } = null!;

    public Member Member { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<SignUp>
    {
        public void Configure(EntityTypeBuilder<SignUp> signUp)
        {
            signUp.ToTable("SignUps");
            signUp.HasKey(s => new { s.MeetingId, s.MemberId });
            signUp.HasOne(s => s.Meeting).WithMany().HasForeignKey(s => s.MeetingId).OnDelete(DeleteBehavior.Restrict);
            signUp.HasOne(s => s.Member).WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Restrict);
            signUp.HasIndex(s => new { s.MeetingId, s.Number }).IsUnique();
        }
    }
}
