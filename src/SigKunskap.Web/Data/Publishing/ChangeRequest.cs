using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>
/// That somebody in practice asks for a change of a page. What becomes of it is public; its words are, once an editor has released them; who
/// asked never is.
/// </summary>
public sealed class ChangeRequest : IVersioned
{
    public const int LongestTitle = 160, LongestText = 2_000;

    /// <summary>The change that tells of a decision: the request's number and the decision's.</summary>
    public const string Answered = "change-request-answered";

    public int Id { get; init; }

    public required int PageId { get; init; }

    /// <summary>The edition they read.</summary>
    public required int EditionNumber { get; init; }

    /// <summary>The paragraph's permanent id; null for the page as a whole.</summary>
    public string? ParagraphId { get; init; }

    /// <summary>What should change, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>What should stand there, and why.</summary>
    public required string Text { get; init; }

    public required DateOnly AskedOn { get; init; }

    /// <summary>The member who asked; null for a reader without account, and for one who has left.</summary>
    public int? AskedById { get; init; }

    public ChangeRequestSource? Source { get; init; }

    /// <summary>The source's number.</summary>
    public int? SourceId { get; init; }

    public ChangeRequestState State { get; private set; } = ChangeRequestState.Received;

    /// <summary>When an editor let everybody read its words; null while nobody else does.</summary>
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>The draft that answers it.</summary>
    public int? DraftId { get; set; }

    /// <summary>The edition that has the change.</summary>
    public int? ChangedIn { get; private set; }

    /// <summary>The paragraph of that edition; null where it is not one.</summary>
    public string? ChangedParagraph { get; private set; }

    public int Version { get; set; }

    public GuidancePage Page { get; init; } = null!;

    /// <summary>What has been decided, oldest first.</summary>
    public List<ChangeRequestStep> Steps { get; init; } = [];

    public PageAddress Address => new(Page.Topic, Page.Slug);

    public void Release(DateTime? at) => ReleasedAt = at;

    /// <summary>Decides; a state that it may not go to is a mistake in the code.</summary>
    public void Decide(ChangeRequestState state, string reason, int? by, DateTime at)
    {
        if (!State.MayBecome(state))
            throw new InvalidOperationException($"A request that is {State} does not become {state}.");
        State = state;
        Steps.Add(new() { RequestId = Id, State = state, Reason = reason, ById = by, At = at });
    }

    /// <summary>An edition has the change.</summary>
    public void Finish(int edition, string? paragraph, string reason, int? by, DateTime at)
    {
        Decide(ChangeRequestState.Changed, reason, by, at);
        (ChangedIn, ChangedParagraph) = (edition, paragraph);
    }

    internal sealed class Map : IEntityTypeConfiguration<ChangeRequest>
    {
        public void Configure(EntityTypeBuilder<ChangeRequest> request)
        {
            request.ToTable("ChangeRequests");
            request.Property(r => r.ParagraphId).HasMaxLength(UnclearMark.LongestParagraph);
            request.Property(r => r.Title).HasMaxLength(LongestTitle);
            request.Property(r => r.Text).HasMaxLength(LongestText);
            request.Property(r => r.Source).HasConversion<string>().HasMaxLength(20);
            request.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
            request.Property(r => r.ChangedParagraph).HasMaxLength(UnclearMark.LongestParagraph);
            request.Property(r => r.Version).IsConcurrencyToken();
            request.Ignore(r => r.Address);
            request.HasOne(r => r.Page).WithMany().HasForeignKey(r => r.PageId).OnDelete(DeleteBehavior.Restrict);
            request.HasOne<Member>().WithMany().HasForeignKey(r => r.AskedById).OnDelete(DeleteBehavior.Restrict);
            request.HasOne<GuidanceDraft>().WithMany().HasForeignKey(r => r.DraftId).OnDelete(DeleteBehavior.Restrict);
            request.HasMany(r => r.Steps).WithOne().HasForeignKey(step => step.RequestId).OnDelete(DeleteBehavior.Cascade);
            request.HasIndex(r => new { r.PageId, r.State });
        }
    }
}
