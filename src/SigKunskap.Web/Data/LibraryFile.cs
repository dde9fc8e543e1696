using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data;

/// <summary>Everything of the library that is not a page: law, glossary, synonyms, agencies, reusable blocks; verbatim.</summary>
public sealed class LibraryFile
{
    /// <summary>From the library's folder, with forward slashes: <c>lagrum/sol-2025.yml</c>.</summary>
    public required string Path { get; init; }

    public required string Text { get; set; }

    /// <summary>SHA-256 in hex of <see cref="Text"/>.</summary>
    public required string Hash { get; set; }

    public required DateTime ChangedAt { get; set; }

    public required EditionOrigin Origin { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<LibraryFile>
    {
        public void Configure(EntityTypeBuilder<LibraryFile> file)
        {
            file.HasKey(f => f.Path);
            file.Property(f => f.Path).HasMaxLength(260);
            file.Property(f => f.Hash).IsHash();
            file.Property(f => f.Origin).AsWord();
        }
    }
}
