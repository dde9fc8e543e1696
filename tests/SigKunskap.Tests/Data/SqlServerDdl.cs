using System.Text.RegularExpressions;

namespace SigKunskap.Tests.Data;

/// <summary>
/// What a sequence of SQL Server scripts amounts to: each column, key and index as a line of text. Understands only the statements
/// our migrations are written with, and says so when it meets another, so that nothing is compared by being overlooked.
/// </summary>
public static partial class SqlServerDdl
{
    public static SortedSet<string> Read(IEnumerable<string> batches)
    {
        var schema = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var statement in batches.SelectMany(Statements))
            Apply(statement, schema);
        return schema;
    }

    private static IEnumerable<string> Statements(string batch)
    {
        var text = Comment().Replace(batch, "").Trim();
        return text.StartsWith("CREATE TRIGGER", StringComparison.Ordinal)
            ? [text]
            : text.Split(";\n").Select(s => Space().Replace(s, " ").Trim(' ', ';')).Where(s => s.Length > 0);
    }

    private static void Apply(string statement, SortedSet<string> schema)
    {
        if (CreateTable().Match(statement) is { Success: true } table)
            foreach (var item in Items(table.Groups["items"].Value))
                schema.Add($"{table.Groups["table"]}: {item}");
        else if (Alter().Match(statement) is { Success: true } alter)
            Alter(alter.Groups["table"].Value, alter.Groups["verb"].Value, alter.Groups["what"].Value, schema);
        else if (statement.StartsWith("CREATE UNIQUE INDEX ", StringComparison.Ordinal) || statement.StartsWith("CREATE INDEX ", StringComparison.Ordinal))
            schema.Add(statement);
        else if (DropIndex().Match(statement) is { Success: true } index)
            schema.RemoveWhere(line => line.Contains($"INDEX [{index.Groups["name"]}] ON ", StringComparison.Ordinal));
        else if (DropTable().Match(statement) is { Success: true } gone)
            schema.RemoveWhere(line => line.StartsWith($"{gone.Groups["table"]}: ", StringComparison.Ordinal) || line.Contains($" ON [{gone.Groups["table"]}] ", StringComparison.Ordinal));
        else if (!NotSchema().IsMatch(statement))
            throw new InvalidOperationException($"SqlServerDdl does not understand: {statement}");
    }

    private static void Alter(string table, string verb, string what, SortedSet<string> schema)
    {
        var name = what.Split(' ')[0];
        if (verb != "ADD")
            schema.RemoveWhere(line => line.StartsWith($"{table}: {(verb == "DROP CONSTRAINT" ? "CONSTRAINT " : "")}{name}", StringComparison.Ordinal));
        if (verb is "ADD" or "ALTER COLUMN")
            foreach (var item in Items(what))
                schema.Add($"{table}: {item}");
    }

    /// <summary>Splits at the commas outside parentheses. A default serves rows that were there before a column and is not compared.</summary>
    private static IEnumerable<string> Items(string list)
        => OuterComma().Split(list).Select(item => Default().Replace(item, "").Trim());

    [GeneratedRegex(@"^CREATE TABLE \[(?<table>\w+)\] \((?<items>.*)\)$")]
    private static partial Regex CreateTable();

    [GeneratedRegex(@"^ALTER TABLE \[(?<table>\w+)\] (?<verb>ADD|ALTER COLUMN|DROP COLUMN|DROP CONSTRAINT) (?<what>.*)$")]
    private static partial Regex Alter();

    [GeneratedRegex(@"^DROP INDEX \[(?<name>\w+)\] ON ")]
    private static partial Regex DropIndex();

    [GeneratedRegex(@"^DROP TABLE \[(?<table>\w+)\]$")]
    private static partial Regex DropTable();

    [GeneratedRegex(@"^(CREATE|DROP) TRIGGER |^(INSERT|UPDATE|DELETE) ")]
    private static partial Regex NotSchema();

    [GeneratedRegex(@",(?![^()]*\))")]
    private static partial Regex OuterComma();

    [GeneratedRegex(@" (CONSTRAINT \[\w+\] )?DEFAULT .*$")]
    private static partial Regex Default();

    [GeneratedRegex(@"--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
