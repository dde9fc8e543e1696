using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>A page's next edition while it is written, reviewed and signed. Its texts are <see cref="DraftRevision"/>s and are never lost.</summary>
public sealed class GuidanceDraft : IVersioned
{
    public const int LongestTitle = 160;

    public int Id { get; init; }

    public required string Topic { get; init; }

    public required string Slug { get; init; }

    /// <summary>The title of its newest text, for lists.</summary>
    public required string Title { get; set; }

    /// <summary>The agency that owns it: that of the published page, and of a new page the one whose editor began it.</summary>
    public required string Owner { get; set; }

    /// <summary>The edition it goes on from; 0 for a new page.</summary>
    public int BasedOn { get; set; }

    /// <summary>The number of its newest text, from 1.</summary>
    public int Revision { get; private set; }

    public DraftState State { get; private set; } = DraftState.Writing;

    public int BegunById { get; init; }

    public DateTime BegunAt { get; init; }

    public DateTime ChangedAt { get; private set; }

    /// <summary>The release it goes live with, or null.</summary>
    public int? ReleaseId { get; set; }

    /// <summary>The edition it became.</summary>
    public int? EditionNumber { get; private set; }

    public int Version { get; set; }

    public PageAddress Address => new(Topic, Slug);

    public bool IsOpen => State is DraftState.Writing or DraftState.InReview or DraftState.Signing;

    /// <summary>Takes a new text: whatever was reviewed or signed was another one.</summary>
    public DraftRevision Take(string source, string hash, int by, DateTime at)
    {
        (State, ChangedAt) = (DraftState.Writing, at);
        return new() { Draft = this, Number = ++Revision, Source = source, Hash = hash, ById = by, At = at };
    }

    public void AskForReview(DateTime at) => (State, ChangedAt) = (DraftState.InReview, at);

    public void Review(bool approved, DateTime at) => (State, ChangedAt) = (approved ? DraftState.Signing : DraftState.Writing, at);

    /// <summary>Somebody signed; told by the row's version, so that who saves a text at the same moment finds out.</summary>
    public void Touch(DateTime at) => ChangedAt = at;

    public void Publish(int edition, DateTime at) => (State, EditionNumber, ChangedAt) = (DraftState.Published, edition, at);

    public void Drop(DateTime at) => (State, ReleaseId, ChangedAt) = (DraftState.Dropped, null, at);

    internal sealed class Map : IEntityTypeConfiguration<GuidanceDraft>
    {
        public void Configure(EntityTypeBuilder<GuidanceDraft> draft)
        {
            draft.ToTable("GuidanceDrafts");
            draft.Property(d => d.Topic).HasMaxLength(80);
            draft.Property(d => d.Slug).HasMaxLength(120);
            draft.Property(d => d.Title).HasMaxLength(LongestTitle);
            draft.Property(d => d.Owner).HasMaxLength(Editorship.LongestAgency);
            draft.Property(d => d.State).HasConversion<string>().HasMaxLength(20);
            draft.Property(d => d.Version).IsConcurrencyToken();
            draft.Ignore(d => d.Address).Ignore(d => d.IsOpen);
            draft.HasOne<Member>().WithMany().HasForeignKey(d => d.BegunById).OnDelete(DeleteBehavior.Restrict);
            draft.HasOne<Release>().WithMany().HasForeignKey(d => d.ReleaseId).OnDelete(DeleteBehavior.Restrict);
            draft.HasIndex(d => new { d.Topic, d.Slug });
        }
    }
}
