using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data;

/// <summary>That something in the portal could not be used by somebody, as they told it.</summary>
public sealed class ProblemReport : IVersioned
{
    public const int LongestWhat = 2_000, LongestWhere = 300, LongestContact = 254;

    public int Id { get; init; }

    public DateTime At { get; init; }

    /// <summary>What they tried to do and what happened.</summary>
    public required string What { get; init; }

    /// <summary>The page's path.</summary>
    public required string Where { get; init; }

    /// <summary>An address for the answer; null when none is wanted.</summary>
    public string? Contact { get; init; }

    /// <summary>When a facilitator had seen to it; null while it waits.</summary>
    public DateTime? HandledAt { get; private set; }

    public int Version { get; set; }

    public void Handle(DateTime at) => HandledAt ??= at;

    internal sealed class Map : IEntityTypeConfiguration<ProblemReport>
    {
        public void Configure(EntityTypeBuilder<ProblemReport> report)
        {
            report.ToTable("ProblemReports");
            report.Property(r => r.What).HasMaxLength(LongestWhat);
            report.Property(r => r.Where).HasMaxLength(LongestWhere);
            report.Property(r => r.Contact).HasMaxLength(LongestContact);
            report.Property(r => r.Version).IsConcurrencyToken();
            report.HasIndex(r => r.At);
        }
    }
}
