using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Newsletters;

/// <summary>An issue of the newsletter. Two people stand behind each: one proposes it, another approves it, and then it never changes.</summary>
public sealed class NewsletterIssue : IVersioned
{
    public const int LongestTitle = 120, LongestIntro = 1_000, MostItems = 40;

    public int Id { get; init; }

    /// <summary>The number people know it by; null until it is approved.</summary>
    public int? Number { get; private set; }

    public required string Title { get; set; }

    /// <summary>Markdown; may be empty.</summary>
    public required string Intro { get; set; }

    public NewsletterState State { get; private set; }

    public required int BegunById { get; init; }

    public DateTime ChangedAt { get; private set; }

    public int? ProposedById { get; private set; }

    public int? ApprovedById { get; private set; }

    /// <summary>When it became public. Whoever asked for the newsletter later gets the next.</summary>
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>The last subscriber whose mail is made.</summary>
    public int LastSubscriberId { get; private set; }

    /// <summary>No more mails are made before this.</summary>
    public DateTime? NextBatchAt { get; private set; }

    public int Version { get; set; }

    public List<NewsletterItem> Items { get; init; } = [];

    public bool IsOpen => State is NewsletterState.Draft or NewsletterState.Proposed;

    /// <summary>Something in it is another: whoever had said that it is done said so of another text.</summary>
    public void Change(DateTime at) => (ChangedAt, State, ProposedById) = (at, NewsletterState.Draft, null);

    public void Propose(int by, DateTime at) => (ChangedAt, State, ProposedById) = (at, NewsletterState.Proposed, by);

    public void Approve(int by, int number, DateTime at)
    {
        if (State != NewsletterState.Proposed || by == ProposedById)
            throw new InvalidOperationException("An issue is approved by another than the one who proposed it.");
        (ChangedAt, State, ApprovedById, ApprovedAt, Number) = (at, NewsletterState.Sending, by, at, number);
    }

    internal sealed class Map : IEntityTypeConfiguration<NewsletterIssue>
    {
        public void Configure(EntityTypeBuilder<NewsletterIssue> issue)
        {
            issue.ToTable("NewsletterIssues");
            issue.Property(i => i.Title).HasMaxLength(LongestTitle);
            issue.Property(i => i.Intro).HasMaxLength(LongestIntro);
            issue.Property(i => i.State).HasConversion<string>().HasMaxLength(20);
            issue.Property(i => i.Version).IsConcurrencyToken();
            issue.Ignore(i => i.IsOpen);
            issue.HasOne<Member>().WithMany().HasForeignKey(i => i.BegunById).OnDelete(DeleteBehavior.Restrict);
            issue.HasOne<Member>().WithMany().HasForeignKey(i => i.ProposedById).OnDelete(DeleteBehavior.Restrict);
            issue.HasOne<Member>().WithMany().HasForeignKey(i => i.ApprovedById).OnDelete(DeleteBehavior.Restrict);
            issue.HasMany(i => i.Items).WithOne().HasForeignKey(item => item.IssueId).OnDelete(DeleteBehavior.Cascade);
            issue.HasIndex(i => i.Number).IsUnique();
        }
    }
}
