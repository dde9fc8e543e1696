using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>That an agency stands behind exactly one text of an answer in the network: the law it rests on, and the paragraph of the guidance that it explains.</summary>
public sealed class VerifiedAnswer : IVersioned
{
    public const int LongestReason = 300, MostSections = 10;

    public int Id { get; init; }

    public required long PostId { get; init; }

    public required string Agency { get; init; }

    /// <summary>When the text that was verified was written over the one before; null for the first. No hash: of a text that is taken away nothing must be left to try guesses on.</summary>
    public DateTime? PostEditedAt { get; private set; }

    /// <summary>The page it explains: <c>samtycke/vem-samtycker</c>.</summary>
    public string Page { get; private set; } = "";

    /// <summary>The paragraph's permanent id.</summary>
    public string ParagraphId { get; private set; } = "";

    /// <summary>The page's newest edition then.</summary>
    public int PageEdition { get; private set; }

    public int VerifiedById { get; private set; }

    public DateTime VerifiedAt { get; private set; }

    public int? WithdrawnById { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public string? WithdrawnReason { get; private set; }

    public int Version { get; set; }

    public List<VerifiedSection> Sections { get; init; } = [];

    public Post Post { get; init; } = null!;

    /// <summary>Verifies what the post says now, for the first time or anew.</summary>
    public void Verify(Post post, string page, string paragraph, int edition, IReadOnlyCollection<VerifiedSection> sections, int by, DateTime at)
    {
        (PostEditedAt, Page, ParagraphId, PageEdition, VerifiedById, VerifiedAt) = (post.EditedAt, page, paragraph, edition, by, at);
        (WithdrawnById, WithdrawnAt, WithdrawnReason) = (null, null, null);
        Sections.RemoveAll(standing => !sections.Any(standing.IsOf));
        foreach (var section in sections)
        {
            if (Sections.Find(section.IsOf) is { } standing)
                standing.Mark = section.Mark;
            else
                Sections.Add(section);
        }
    }

    public void Withdraw(string reason, int by, DateTime at) => (WithdrawnReason, WithdrawnById, WithdrawnAt) = (reason, by, at);

    internal sealed class Map : IEntityTypeConfiguration<VerifiedAnswer>
    {
        public void Configure(EntityTypeBuilder<VerifiedAnswer> answer)
        {
            answer.ToTable("VerifiedAnswers");
            answer.Property(a => a.Agency).HasMaxLength(Editorship.LongestAgency);
            answer.Property(a => a.Page).HasMaxLength(201);
            answer.Property(a => a.ParagraphId).HasMaxLength(UnclearMark.LongestParagraph);
            answer.Property(a => a.WithdrawnReason).HasMaxLength(LongestReason);
            answer.Property(a => a.Version).IsConcurrencyToken();
            answer.HasOne(a => a.Post).WithMany().HasForeignKey(a => a.PostId).OnDelete(DeleteBehavior.Restrict);
            answer.HasOne<Member>().WithMany().HasForeignKey(a => a.VerifiedById).OnDelete(DeleteBehavior.Restrict);
            answer.HasOne<Member>().WithMany().HasForeignKey(a => a.WithdrawnById).OnDelete(DeleteBehavior.Restrict);
            answer.HasMany(a => a.Sections).WithOne().HasForeignKey(section => section.AnswerId).OnDelete(DeleteBehavior.Cascade);
            answer.HasIndex(a => new { a.PostId, a.Agency }).IsUnique();
            answer.HasIndex(a => new { a.Page, a.ParagraphId });
        }
    }
}
