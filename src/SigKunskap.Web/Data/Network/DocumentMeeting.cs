using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That a document was put beside a meeting: a programme before it, slides and notes after. It is shown there to those who may see both.</summary>
public sealed class DocumentMeeting
{
    public int DocumentId { get; init; }

    public int MeetingId { get; init; }

    /// <summary>Who put it there.</summary>
    public int MemberId { get; init; }

    public DateTime At { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<DocumentMeeting>
    {
        public void Configure(EntityTypeBuilder<DocumentMeeting> beside)
        {
            beside.ToTable("DocumentMeetings");
            beside.HasKey(b => new { b.DocumentId, b.MeetingId });
            beside.HasOne<SharedDocument>().WithMany().HasForeignKey(b => b.DocumentId).OnDelete(DeleteBehavior.Restrict);
            beside.HasOne<Meeting>().WithMany().HasForeignKey(b => b.MeetingId).OnDelete(DeleteBehavior.Restrict);
            beside.HasOne<Member>().WithMany().HasForeignKey(b => b.MemberId).OnDelete(DeleteBehavior.Restrict);
            beside.HasIndex(b => b.MeetingId);
        }
    }
}
