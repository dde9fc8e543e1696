using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data;

/// <summary>
/// What a decision tool said from one import to the next. Never changes: the context refuses it, and so does a trigger in the database.
/// The newest is also a <see cref="LibraryFile"/>, and that is the one that answers.
/// </summary>
public sealed class StoredFlowEdition : IUnchanging
{
    public int Id { get; init; }

    /// <summary>The tool's part of its address.</summary>
    public required string Flow { get; init; }

    public required int Number { get; init; }

    /// <summary>The whole file, byte for byte.</summary>
    public required string Source { get; init; }

    public required DateTime PublishedAt { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<StoredFlowEdition>
    {
        public void Configure(EntityTypeBuilder<StoredFlowEdition> edition)
        {
            edition.ToTable("FlowEditions", table => table.HasTrigger("FlowEditions_never_change"));
            edition.HasIndex(e => new { e.Flow, e.Number }).IsUnique();
            edition.Property(e => e.Flow).HasMaxLength(100);
        }
    }
}
