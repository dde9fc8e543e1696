using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>Drafts that go live together, in one moment: one page, or everything that a change of law touches.</summary>
public sealed class Release : IVersioned
{
    public const int LongestTitle = 160, LongestTrouble = 2_000;

    public int Id { get; init; }

    public required string Title { get; set; }

    /// <summary>The agency whose publishers decide when it goes live.</summary>
    public required string Owner { get; init; }

    public ReleaseState State { get; private set; } = ReleaseState.Open;

    /// <summary>When it goes live, to the minute, UTC.</summary>
    public DateTime? GoesLiveAt { get; private set; }

    /// <summary>When it did.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Why it could not, in Swedish.</summary>
    public string? Trouble { get; private set; }

    public int MadeById { get; init; }

    public DateTime MadeAt { get; init; }

    public int Version { get; set; }

    public void Schedule(DateTime at) => (State, GoesLiveAt, Trouble) = (ReleaseState.Scheduled, at, null);

    /// <summary>Takes it back to be put together: by a decision, or because one of its texts changed.</summary>
    public void Reopen() => (State, GoesLiveAt) = (ReleaseState.Open, null);

    public void Hold(string trouble) => (State, Trouble) = (ReleaseState.Held, trouble);

    public void Publish(DateTime at) => (State, PublishedAt, Trouble) = (ReleaseState.Published, at, null);

    internal sealed class Map : IEntityTypeConfiguration<Release>
    {
        public void Configure(EntityTypeBuilder<Release> release)
        {
            release.ToTable("Releases");
            release.Property(r => r.Title).HasMaxLength(LongestTitle);
            release.Property(r => r.Owner).HasMaxLength(Editorship.LongestAgency);
            release.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
            release.Property(r => r.Trouble).HasMaxLength(LongestTrouble);
            release.Property(r => r.Version).IsConcurrencyToken();
            release.HasOne<Member>().WithMany().HasForeignKey(r => r.MadeById).OnDelete(DeleteBehavior.Restrict);
            release.HasIndex(r => new { r.State, r.GoesLiveAt });
        }
    }
}
