using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>That the library was gone through on a day. Its row is made by the node that begins: of several one does it.</summary>
public sealed class CheckRun : IVersioned
{
    /// <summary>The day in Sweden.</summary>
    public required DateOnly Day { get; init; }

    public required DateTime BegunAt { get; set; }

    /// <summary>Null while it goes on, or when its node died at it.</summary>
    public DateTime? EndedAt { get; set; }

    public int Version { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<CheckRun>
    {
        public void Configure(EntityTypeBuilder<CheckRun> run)
        {
            run.ToTable("CheckRuns");
            run.HasKey(r => r.Day);
            run.Property(r => r.Version).IsConcurrencyToken();
        }
    }
}
