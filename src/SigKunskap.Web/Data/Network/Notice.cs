using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Mail;

namespace SigKunskap.Web.Data.Network;

/// <summary>That one member is told of one thing that happened: in the portal, and by mail if they want. Its kind names the <c>INotice</c> that knows it.</summary>
public sealed class Notice : Telling
{
    public int MemberId { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> notice)
        {
            notice.ToTable("Notices");
            ConfigureTelling(notice);
            notice.HasOne<Member>().WithMany().HasForeignKey(n => n.MemberId).OnDelete(DeleteBehavior.Cascade);
            notice.HasIndex(n => new { n.Kind, n.Subject, n.MemberId }).IsUnique();
            notice.HasIndex(n => new { n.MemberId, n.Id });
        }
    }
}
