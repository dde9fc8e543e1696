using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Content.Law;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>That an editor has noted a change of a section of law: what relies on it is looked through by a day, and readers see that it is.</summary>
public sealed class WatchedSection : IVersioned
{
    public const int LongestNote = 600, LongestSource = 500;

    public int Id { get; init; }

    /// <summary>The statute's number: <c>2025:400</c>.</summary>
    public required string Sfs { get; init; }

    /// <summary>The section's number as in content files: <c>19:1</c>.</summary>
    public required string Number { get; init; }

    public required WatchedKind Kind { get; init; }

    /// <summary>The first day it is otherwise.</summary>
    public required DateOnly From { get; init; }

    /// <summary>What changes, in the editor's own words; shown to readers.</summary>
    public required string Note { get; init; }

    /// <summary>Where it is decided, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The agency that sees to it.</summary>
    public required string Owner { get; init; }

    /// <summary>When everything is to have been looked through.</summary>
    public required DateOnly Deadline { get; init; }

    public required int NotedById { get; init; }

    public required DateTime NotedAt { get; init; }

    /// <summary>When everything had been looked through; null while readers are told.</summary>
    public DateTime? ClosedAt { get; set; }

    public int Version { get; set; }

    public List<SettledPage> Settled { get; init; } = [];

    /// <summary>The section; null when its stored number cannot be read.</summary>
    public SectionKey? Key => SectionNumber.TryParse(Number, out var number) ? new(Sfs, number) : null;

    /// <summary>The same, as the library holds it.</summary>
    public WatchedChange? AsChange() => Key is { } key
        ? new(key, Kind, From, Note, Source, Settled.Select(page => PageAddress.TryParse(page.Page, out var address) ? address : default).ToHashSet())
        : null;

    internal sealed class Map : IEntityTypeConfiguration<WatchedSection>
    {
        public void Configure(EntityTypeBuilder<WatchedSection> watched)
        {
            watched.ToTable("WatchedSections");
            watched.Property(w => w.Sfs).HasMaxLength(40);
            watched.Property(w => w.Number).HasMaxLength(20);
            watched.Property(w => w.Kind).HasConversion<string>().HasMaxLength(20);
            watched.Property(w => w.Note).HasMaxLength(LongestNote);
            watched.Property(w => w.Source).HasMaxLength(LongestSource);
            watched.Property(w => w.Owner).HasMaxLength(Editorship.LongestAgency);
            watched.Property(w => w.Version).IsConcurrencyToken();
            watched.Ignore(w => w.Key);
            watched.HasOne<Member>().WithMany().HasForeignKey(w => w.NotedById).OnDelete(DeleteBehavior.Restrict);
            watched.HasMany(w => w.Settled).WithOne().HasForeignKey(page => page.WatchedId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
