using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Archive;

/// <summary>Puts the rows of one register back, with the numbers they had.</summary>
/// <param name="older">Whether the archive comes from a portal that may not have had every column yet.</param>
internal sealed class RestoredRows(SigKunskapDb db, ArchiveTable table, OpenArchive archive, bool older)
{
    private readonly IEntityType entity = table.In(db);
    private readonly ISqlGenerationHelper sql = db.GetService<ISqlGenerationHelper>();

    /// <summary>Puts them back, and says how many they were.</summary>
    public async Task<int> Take(CancellationToken cancel)
    {
        var properties = entity.GetProperties().ToList();
        var text = Insert(properties);
        await Numbered(true, cancel);
        var count = 0;
        await foreach (var row in archive.Rows(table.Path, cancel))
        {
            count++;
            try
            {
                await Put(text, properties, row, cancel);
            }
            catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or ArgumentException or JsonException or KeyNotFoundException)
            {
                throw new UnfitArchiveException($"Rad {count} i {table.Path} har ett fält som saknas, eller som inte går att läsa.", wrong);
            }
            catch (DbException wrong)
            {
                throw new UnfitArchiveException($"Rad {count} i {table.Path} hänger inte ihop med resten av arkivet: den pekar på något som inte finns, eller finns två gånger.", wrong);
            }
        }

        await Numbered(false, cancel);
        return count;
    }

    private async Task Put(string text, List<IProperty> properties, JsonElement row, CancellationToken cancel)
    {
        var known = properties.Select(property => property.Name).Except(table.Secret.Keys).Append(ArchiveRows.FileField).ToHashSet();
        if (row.EnumerateObject().Any(field => !known.Contains(field.Name)))
            throw new FormatException();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (text, db.Database.CurrentTransaction!.GetDbTransaction());
        for (var i = 0; i < properties.Count; i++)
            command.Parameters.Add(properties[i].GetRelationalTypeMapping().CreateParameter(command, $"@p{i}", await Value(properties[i], row, cancel), properties[i].IsNullable));
        await command.ExecuteNonQueryAsync(cancel);
        if (table.Apart == ArchiveFiles.Content)
            await Chunks(row.GetProperty(nameof(StoredFile.Id)).GetInt64(), FileOf(row), cancel);
    }

    private async Task<object?> Value(IProperty property, JsonElement row, CancellationToken cancel)
    {
        if (table.Secret.TryGetValue(property.Name, out var made))
            return made();
        if (property.Name == table.Apart)
            return await archive.Text(FileOf(row), cancel);
        if (!row.TryGetProperty(property.Name, out var field))
            return property.IsNullable && older ? null : throw new FormatException();
        var value = ArchiveRows.Read(field, property);
        if (table.Json.Contains(property.Name) && value is string { Length: > 0 } json)
            JsonSerializer.Deserialize<JsonElement>(json);
        return value;
    }

    private static string FileOf(JsonElement row) => row.GetProperty(ArchiveRows.FileField).GetString() ?? throw new FormatException();

    private async Task Chunks(long file, string path, CancellationToken cancel)
    {
        await using var content = await archive.Open(path, cancel);
        var buffer = new byte[FileChunk.Size];
        for (var (number, read) = (0, FileChunk.Size); read == FileChunk.Size; number++)
        {
            read = await content.ReadAtLeastAsync(buffer, FileChunk.Size, throwOnEndOfStream: false, cancel);
            if (read > 0)
                await db.Database.ExecuteSqlAsync($"INSERT INTO FileChunks (FileId, Number, Bytes) VALUES ({file}, {number}, {buffer[..read]})", cancel);
        }
    }

    private string Insert(List<IProperty> properties) =>
        $"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!)} ({string.Join(", ", properties.Select(property => sql.DelimitIdentifier(property.GetColumnName())))}) VALUES ({string.Join(", ", properties.Select((_, i) => $"@p{i}"))})";

    /// <summary>SQL Server gives the numbers of rows itself, unless it is told not to.</summary>
    private async Task Numbered(bool byUs, CancellationToken cancel)
    {
        if (!db.Database.IsSqlServer() || entity.FindPrimaryKey()!.Properties is not [{ ValueGenerated: ValueGenerated.OnAdd } key] || key.ClrType == typeof(string))
            return;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = ($"SET IDENTITY_INSERT {sql.DelimitIdentifier(entity.GetTableName()!)} {(byUs ? "ON" : "OFF")}", db.Database.CurrentTransaction!.GetDbTransaction());
        await command.ExecuteNonQueryAsync(cancel);
    }
}
