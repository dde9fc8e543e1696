using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Content.Law;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>A section of law that a verified answer rests on, and how it stood then.</summary>
public sealed class VerifiedSection
{
    public int AnswerId { get; init; }

    /// <summary>The statute's number: <c>2025:400</c>.</summary>
    public required string Sfs { get; init; }

    /// <summary>The section's number as in content files: <c>19:1</c>.</summary>
    public required string Number { get; init; }

    /// <summary>What was recorded of when it applies; see <see cref="MarkOf"/>.</summary>
    public required string Mark { get; set; }

    /// <summary>The section; null when its stored number cannot be read.</summary>
    public SectionKey? Key => SectionNumber.TryParse(Number, out var number) ? new(Sfs, number) : null;

    public bool IsOf(VerifiedSection other) => Sfs == other.Sfs && Number == other.Number;

    public static VerifiedSection Of(Statute statute, Section section) => new() { Sfs = statute.Sfs, Number = section.Number.ToString(), Mark = MarkOf(statute, section) };

    /// <summary>SHA-256 in hex of when a section's wordings apply and what took its place. Our own words about it are left out: mending them changes no law.</summary>
    public static string MarkOf(Statute statute, Section section) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
    [
        $"{Day(statute.InForceFrom)}/{Day(statute.InForceTo)}/{statute.ReplacedBy}",
        .. section.Wordings.Select(wording => $"{Day(wording.From)}/{Day(wording.To)}/{wording.AmendedBy}"),
        .. section.ReplacedBy.Select(key => $"{key}"),
    ]))));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    internal sealed class Map : IEntityTypeConfiguration<VerifiedSection>
    {
        public void Configure(EntityTypeBuilder<VerifiedSection> section)
        {
            section.ToTable("VerifiedSections");
            section.HasKey(s => new { s.AnswerId, s.Sfs, s.Number });
            section.Property(s => s.Sfs).HasMaxLength(40);
            section.Property(s => s.Number).HasMaxLength(20);
            section.Property(s => s.Mark).IsHash();
            section.Ignore(s => s.Key);
        }
    }
}
