using Microsoft.Data.Sqlite;

namespace SigKunskap.Benchmarks.Faults;

/// <summary>Every edition that the database holds, read past the portal's own code.</summary>
/// <param name="Editions">Source and paragraph ids by page and number.</param>
internal sealed record StoredEditions(IReadOnlyDictionary<(string Page, long Number), (string Source, string Ids)> Editions)
{
    public static StoredEditions Read(string data)
    {
        using var connection = Open(data);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT p.Topic || '/' || p.Slug, e.Number, e.Source, e.ParagraphIds FROM Editions e JOIN GuidancePages p ON p.Id = e.PageId";
        using var rows = command.ExecuteReader();
        var editions = new Dictionary<(string, long), (string, string)>();
        while (rows.Read())
            editions.Add((rows.GetString(0), rows.GetInt64(1)), (rows.GetString(2), rows.GetString(3)));
        return new(editions);
    }

    /// <summary>How far the change feed has come.</summary>
    public static long Head(string data)
    {
        using var connection = Open(data);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(max(Id), 0) FROM Changes";
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>What is wrong, compared with an earlier reading and with the imports that were done.</summary>
    public IEnumerable<string> Losses(StoredEditions earlier, ChangingContent content)
    {
        foreach (var (key, edition) in earlier.Editions)
        {
            if (!Editions.TryGetValue(key, out var now) || now != edition)
                yield return $"edition {key.Number} of {key.Page} is gone or changed";
        }

        foreach (var page in Editions.Keys.GroupBy(key => key.Page).Where(page => page.Max(key => key.Number) != page.Count()))
            yield return $"the editions of {page.Key} have a gap";
        foreach (var mark in content.Done.Where(mark => Marked(mark) != ChangingContent.PagesChanged))
            yield return $"import {mark} said it was done, and {Marked(mark)} of {ChangingContent.PagesChanged} editions are there";
        foreach (var mark in content.Killed.Where(mark => Marked(mark) is not (0 or ChangingContent.PagesChanged)))
            yield return $"import {mark} was killed, and {Marked(mark)} of {ChangingContent.PagesChanged} editions are there";
    }

    private int Marked(string mark) => Editions.Values.Count(edition => edition.Source.Contains(mark, StringComparison.Ordinal));

    private static SqliteConnection Open(string data)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(data, "sigkunskap.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }
}
