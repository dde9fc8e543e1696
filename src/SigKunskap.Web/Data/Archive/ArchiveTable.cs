using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SigKunskap.Web.Data.Archive;

/// <summary>A table as the archive holds it: a file with one row of JSON on each line.</summary>
/// <param name="Path">The file in the archive.</param>
/// <param name="About">What it holds, in Swedish, for the archive's own description.</param>
public abstract record ArchiveTable(string Path, string About)
{
    public abstract Type Entity { get; }

    /// <summary>Properties that are never written, with what they are when a row comes back.</summary>
    public IReadOnlyDictionary<string, Func<object?>> Secret { get; init; } = new Dictionary<string, Func<object?>>();

    /// <summary>The property whose text, or the file whose content, is a file of its own in the archive.</summary>
    public string? Apart { get; init; }

    /// <summary>Texts that only those who keep the network see: written empty.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Properties whose text is JSON, and is read as such when the portal starts.</summary>
    public IReadOnlyList<string> Json { get; init; } = [];

    /// <summary>The rows that belong in the archive, by key.</summary>
    public abstract IAsyncEnumerable<object> Rows(SigKunskapDb db);

    /// <summary>The keys of rows whose texts are hidden.</summary>
    public abstract Task<IReadOnlySet<object>> HiddenRows(SigKunskapDb db, CancellationToken cancel);

    /// <summary>Whether the database has any row of the table.</summary>
    public abstract Task<bool> IsThere(SigKunskapDb db, CancellationToken cancel);

    public IEntityType In(SigKunskapDb db) => db.Model.FindEntityType(Entity)!;
}

/// <inheritdoc cref="ArchiveTable"/>
public sealed record ArchiveTable<T>(string Path, string About) : ArchiveTable(Path, About)
    where T : class
{
    public override Type Entity => typeof(T);

    /// <summary>Those that belong in the archive; null for all.</summary>
    public Func<SigKunskapDb, IQueryable<T>>? Among { get; init; }

    /// <summary>The keys of rows whose texts are hidden; null for none.</summary>
    public Func<SigKunskapDb, IQueryable<object>>? WithHidden { get; init; }

    public override IAsyncEnumerable<object> Rows(SigKunskapDb db)
    {
        var rows = (Among?.Invoke(db) ?? db.Set<T>()).AsNoTracking();
        var key = In(db).FindPrimaryKey()!.Properties.Select(property => property.Name).ToList();
        var ordered = rows.OrderBy(row => EF.Property<object>(row, key[0]));
        foreach (var name in key.Skip(1))
            ordered = ordered.ThenBy(row => EF.Property<object>(row, name));
        return ordered.AsAsyncEnumerable();
    }

    public override Task<bool> IsThere(SigKunskapDb db, CancellationToken cancel) => db.Set<T>().AnyAsync(cancel);

    public override async Task<IReadOnlySet<object>> HiddenRows(SigKunskapDb db, CancellationToken cancel) =>
        WithHidden is null ? new HashSet<object>() : (await WithHidden(db).ToListAsync(cancel)).ToHashSet();
}
