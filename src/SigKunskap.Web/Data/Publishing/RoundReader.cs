using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>Somebody outside who is asked to check a draft's facts, through a link of their own. Only a hash of its key is stored.</summary>
public sealed class RoundReader : IVersioned
{
    public const int LongestName = 80, LongestOrganisation = 120;

    public int Id { get; init; }

    public required int RoundId { get; init; }

    /// <summary>SHA-256 of the key, in lower-case hexadecimal.</summary>
    public required string KeyHash { get; init; }

    /// <summary>Null when it is forgotten.</summary>
    public string? Name { get; private set; }

    public required string Organisation { get; init; }

    /// <summary>Null when it is forgotten.</summary>
    public string? Email { get; private set; }

    public required int InvitedById { get; init; }

    public required DateTime InvitedAt { get; init; }

    /// <summary>When they said that they were done; they may go on all the same.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>When an editor ended their link.</summary>
    public DateTime? EndedAt { get; private set; }

    public int Version { get; set; }

    public CommentRound Round { get; init; } = null!;

    public static RoundReader Invited(int round, string keyHash, string name, string organisation, string email, int by, DateTime at) =>
        new() { RoundId = round, KeyHash = keyHash, Name = name, Organisation = organisation, Email = email, InvitedById = by, InvitedAt = at };

    public void End(DateTime at) => EndedAt ??= at;

    internal sealed class Map : IEntityTypeConfiguration<RoundReader>
    {
        public void Configure(EntityTypeBuilder<RoundReader> reader)
        {
            reader.ToTable("RoundReaders");
            reader.Property(r => r.KeyHash).IsHash();
            reader.Property(r => r.Name).HasMaxLength(LongestName);
            reader.Property(r => r.Organisation).HasMaxLength(LongestOrganisation);
            reader.Property(r => r.Email).HasMaxLength(Member.LongestEmail);
            reader.Property(r => r.Version).IsConcurrencyToken();
            reader.HasOne(r => r.Round).WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
            reader.HasOne<Member>().WithMany().HasForeignKey(r => r.InvitedById).OnDelete(DeleteBehavior.Restrict);
            reader.HasIndex(r => r.KeyHash).IsUnique();
        }
    }
}
