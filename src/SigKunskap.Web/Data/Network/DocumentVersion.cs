using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>One version of a document: who, when, why, and the file. Until it is shared only the one who made it sees it.</summary>
public sealed class DocumentVersion
{
    public const int LongestNote = 300, LongestFileName = 120, LongestSaid = 400, DaysUnanswered = 14;

    public int Id { get; init; }

    public int DocumentId { get; init; }

    /// <summary>From 1; null until it is shared.</summary>
    public int? Number { get; set; }

    public int AuthorId { get; init; }

    /// <summary>What is new in it.</summary>
    public required string Note { get; init; }

    /// <summary>Of the form it was described with: the same form sent twice is one version.</summary>
    public Guid FormKey { get; init; }

    public DateTime BegunAt { get; init; }

    public DateTime? SharedAt { get; set; }

    public long? FileId { get; set; }

    public string? FileName { get; set; }

    public FileKind? Kind { get; set; }

    public long Length { get; set; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal digits.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Why the last file was not taken in, for the one who sent it.</summary>
    public string? Refusal { get; set; }

    public ReadingState Reading { get; set; }

    /// <summary>When a node last began to read it.</summary>
    public DateTime? ReadingSince { get; set; }

    public int Attempts { get; set; }

    /// <summary>What of it could not be read, in words; null when everything could.</summary>
    public string? Unread { get; set; }

    public SharedDocument Document { get; init; } = null!;

    public Member Author { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<DocumentVersion>
    {
        public void Configure(EntityTypeBuilder<DocumentVersion> version)
        {
            version.ToTable("DocumentVersions");
            version.Property(v => v.Note).HasMaxLength(LongestNote);
            version.Property(v => v.FileName).HasMaxLength(LongestFileName);
            version.Property(v => v.Kind).HasConversion<string>().HasMaxLength(20);
            version.Property(v => v.Sha256).HasMaxLength(64);
            version.Property(v => v.Refusal).HasMaxLength(LongestSaid);
            version.Property(v => v.Reading).HasConversion<string>().HasMaxLength(20);
            version.Property(v => v.Unread).HasMaxLength(LongestSaid);
            version.HasOne(v => v.Document).WithMany().HasForeignKey(v => v.DocumentId).OnDelete(DeleteBehavior.Restrict);
            version.HasOne(v => v.Author).WithMany().HasForeignKey(v => v.AuthorId).OnDelete(DeleteBehavior.Restrict);
            version.HasOne<StoredFile>().WithMany().HasForeignKey(v => v.FileId).OnDelete(DeleteBehavior.Restrict);
            version.HasIndex(v => new { v.DocumentId, v.Number }).IsUnique();
            version.HasIndex(v => new { v.AuthorId, v.FormKey }).IsUnique();
            version.HasIndex(v => v.Reading);
        }
    }
}
