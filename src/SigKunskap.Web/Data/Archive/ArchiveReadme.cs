using System.Reflection;

namespace SigKunskap.Web.Data.Archive;

/// <summary>The archive's description of itself, for whoever opens it when there is no portal to ask.</summary>
internal static class ArchiveReadme
{
    public static string Of(SigKunskapDb db, IReadOnlyList<ArchiveTable> tables) => Text()
        .Replace("{utelämnat}", string.Join('\n', ArchiveContents.LeftOut.Values.Distinct().Order(StringComparer.Ordinal).Select(reason => $"- {reason}")), StringComparison.Ordinal)
        .Replace("{register}", string.Join('\n', tables.OrderBy(table => table.Path, StringComparer.Ordinal).Select(table => Described(db, table, tables))), StringComparison.Ordinal);

    private static string Described(SigKunskapDb db, ArchiveTable table, IReadOnlyList<ArchiveTable> tables)
    {
        var entity = table.In(db);
        var fields = new ArchiveRows(table, entity).Written.Select(property =>
        {
            var to = entity.GetForeignKeys().FirstOrDefault(key => key.Properties is [var single] && single == property)?.PrincipalEntityType.ClrType;
            return tables.FirstOrDefault(other => other.Entity == to) is { } pointed && pointed != table ? $"`{property.Name}` ({pointed.Path})" : $"`{property.Name}`";
        });
        return $"### {table.Path}\n\n{table.About}\n\nFält: {string.Join(", ", table.Apart is null ? fields : fields.Append($"`{ArchiveRows.FileField}`"))}.\n";
    }

    private static string Text()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"SigKunskap.Web.Data.Archive.{ArchiveFormat.ReadmePath}")
            ?? throw new InvalidOperationException("The archive's description is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
