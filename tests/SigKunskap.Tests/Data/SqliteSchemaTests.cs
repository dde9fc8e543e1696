using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

public sealed class SqliteSchemaTests : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private readonly SigKunskapDb db;

    public SqliteSchemaTests() => db = TestDatabase.Context(TestDatabase.Sqlite(folder.File("schema.db")));

    public async ValueTask InitializeAsync()
        => await Migrator.Run(db, MigrationScript.All("sqlite"), TimeProvider.System, TestContext.Current.CancellationToken);

    [Fact]
    public void Migrated_tables_carry_every_mapped_column_with_its_nullability_and_length()
    {
        var expected = Tables().SelectMany(table => table.Columns, (table, column) => Line(table.Name, column));

        Assert.Equal(expected.Order(), Rows(
            "SELECT t.name || '.' || c.name || ' ' || c.type || iif(c.\"notnull\", ' NOT NULL', '') FROM sqlite_master t, pragma_table_info(t.name) c "
            + "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'SchemaVersions'").Order());
    }

    [Fact]
    public void Unique_indexes_and_foreign_keys_are_those_of_the_model()
    {
        var unique = Tables().SelectMany(table => table.Indexes.Where(i => i.IsUnique), (table, index) => $"{table.Name} ({string.Join(", ", index.Columns.Select(c => c.Name))})");
        var foreign = Tables().SelectMany(table => table.ForeignKeyConstraints, (table, key) => $"{table.Name}.{key.Columns[0].Name} {key.PrincipalTable.Name} {key.OnDeleteAction}");

        Assert.Equal(unique.Order(), Rows(
            "SELECT t.name || ' (' || (SELECT group_concat(c.name, ', ') FROM pragma_index_info(i.name) c) || ')' FROM sqlite_master t, pragma_index_list(t.name) i "
            + "WHERE t.type = 'table' AND i.\"unique\" AND i.origin = 'c'").Order());
        Assert.Equal(foreign.Order(), Rows(
            "SELECT t.name || '.' || k.\"from\" || ' ' || k.\"table\" || ' ' || CASE k.on_delete WHEN 'RESTRICT' THEN 'Restrict' WHEN 'CASCADE' THEN 'Cascade' WHEN 'SET NULL' THEN 'SetNull' ELSE k.on_delete END FROM sqlite_master t, pragma_foreign_key_list(t.name) k "
            + "WHERE t.type = 'table'").Order());
    }

    [Fact]
    public void Every_text_without_a_length_is_meant_to_be_without_one()
        => Assert.Equal(
            ["AreaEditions.Profile", "DataProtectionKeys.Xml", "DraftEdits.Source", "DraftRevisions.Source", "EditionConflicts.Blocks", "EditionConflicts.Source", "Editions.Blocks", "Editions.ParagraphIds", "Editions.Source", "FlowEditions.Source", "LibraryFiles.Text"],
            db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties())
                .Where(property => property.ClrType == typeof(string) && property.GetMaxLength() is null)
                .Select(property => $"{property.DeclaringType.GetTableName()}.{property.Name}").Order());

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        await db.DisposeAsync();
        folder.Dispose();
    }

    private IEnumerable<ITable> Tables() => db.Model.GetRelationalModel().Tables;

    private static string Line(string table, IColumn column)
    {
        var property = column.PropertyMappings[0].Property;
        var type = (column.StoreType == "BLOB" ? null : property.GetMaxLength(), property.IsFixedLength()) switch
        {
            ({ } length, true) => $"CHAR({length})",
            ({ } length, _) => $"VARCHAR({length})",
            _ => column.StoreType,
        };
        return $"{table}.{column.Name} {type}{(column.IsNullable ? "" : " NOT NULL")}";
    }

    private List<string> Rows(string sql)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        return [.. reader.Cast<DbDataRecord>().Select(row => row.GetString(0))];
    }
}
