using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Mail;

namespace SigKunskap.Web.Data.Subscribing;

/// <summary>That one address is told of one thing that happened in the open library. Its kind names the <c>IOpenNews</c> that knows it.</summary>
public sealed class SubscriberNotice : Telling
{
    public int SubscriberId { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<SubscriberNotice>
    {
        public void Configure(EntityTypeBuilder<SubscriberNotice> notice)
        {
            notice.ToTable("SubscriberNotices");
            ConfigureTelling(notice);
            notice.HasOne<Subscriber>().WithMany().HasForeignKey(n => n.SubscriberId).OnDelete(DeleteBehavior.Cascade);
            notice.HasIndex(n => new { n.Kind, n.Subject, n.SubscriberId }).IsUnique();
            notice.HasIndex(n => n.SubscriberId);
        }
    }
}
