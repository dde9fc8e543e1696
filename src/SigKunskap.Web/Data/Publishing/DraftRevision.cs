using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>A draft's whole text as somebody saved it. It stays as it was.</summary>
public sealed class DraftRevision : IUnchanging
{
    public int Id { get; init; }

    public int DraftId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>The whole file, front matter and all.</summary>
    public required string Source { get; init; }

    /// <summary>What a signature is given to: SHA-256 in hex of the text with the reusable blocks as they read then.</summary>
    public required string Hash { get; init; }

    public required int ById { get; init; }

    public required DateTime At { get; init; }

    public GuidanceDraft Draft { get; init; } = null!;

    public Member By { get; init; } = null!;

    /// <summary>The hash of a text and of the reusable blocks that it takes in, as they read now.</summary>
    public static string HashOf(string source, IReadOnlyDictionary<string, string> blocks) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\0{StoredJson.Blocks(blocks)}")));

    internal sealed class Map : IEntityTypeConfiguration<DraftRevision>
    {
        public void Configure(EntityTypeBuilder<DraftRevision> revision)
        {
            revision.ToTable("DraftRevisions");
            revision.Property(r => r.Hash).IsHash();
            revision.HasOne(r => r.Draft).WithMany().HasForeignKey(r => r.DraftId).OnDelete(DeleteBehavior.Restrict);
            revision.HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
            revision.HasIndex(r => new { r.DraftId, r.Number }).IsUnique();
        }
    }
}
