using Microsoft.Data.Sqlite;
using SigKunskap.Search;
using SigKunskap.Search.Index;
using SigKunskap.Search.Query;

namespace SigKunskap.Tests.Search.Index;

public sealed class DamagedIndexTests : IDisposable
{
    private readonly IndexFolder folder = new();

    private SqliteSearchEngine Open() => SqliteSearchEngine.Open(folder.Path, Library.Settings);

    private static int Total(SqliteSearchEngine engine, string query) => engine.Search(new SearchRequest(SearchQuery.Parse(query))).Total;

    private void Fill()
    {
        using var engine = Open();
        Assert.Null(engine.Notice);
        engine.Apply(new IndexBatch(Library.Pages, [], 5));
    }

    private void AssertReplaced(string reason)
    {
        using var engine = Open();
        Assert.Contains(reason, engine.Notice, StringComparison.Ordinal);
        Assert.Equal((null, 0), (engine.Cursor, engine.PageCount));
        engine.Apply(new IndexBatch(Library.Pages, [], 6));
        Assert.True(Total(engine, "samtycke") > 0);
    }

    [Fact]
    public void An_index_that_is_opened_again_is_as_it_was_left()
    {
        Fill();
        using var engine = Open();
        Assert.Null(engine.Notice);
        Assert.Equal((5, Library.Pages.Count), (engine.Cursor, engine.PageCount));
        Assert.True(Total(engine, "samtycke") > 0);
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.5)]
    [InlineData(0.1)]
    [InlineData(0.01)]
    public void A_truncated_file_is_replaced_by_an_empty_index(double share)
    {
        Fill();
        using (var file = File.OpenWrite(folder.Path))
            file.SetLength((long)(file.Length * share));
        AssertReplaced("skadat");
        Assert.Equal(["sok.db"], folder.Files);
    }

    [Fact]
    public void A_file_with_overwritten_pages_is_replaced_by_an_empty_index()
    {
        Fill();
        var bytes = File.ReadAllBytes(folder.Path);
        new Random(1).NextBytes(bytes.AsSpan(8192));
        File.WriteAllBytes(folder.Path, bytes);
        AssertReplaced("skadat");
    }

    [Fact]
    public void Damage_that_shows_while_searching_empties_the_index_and_asks_for_it_to_be_filled()
    {
        Fill();
        using var engine = Open();
        var bytes = File.ReadAllBytes(folder.Path);
        new Random(1).NextBytes(bytes.AsSpan(4096));
        using (var file = new FileStream(folder.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            file.Write(bytes);
        Assert.Equal(0, Total(engine, "samtycke"));
        Assert.Null(engine.Cursor);
        Assert.Contains("skadat", engine.Notice, StringComparison.Ordinal);
        engine.Apply(new IndexBatch(Library.Pages, [], 6));
        Assert.True(Total(engine, "samtycke") > 0);
    }

    [Fact]
    public void Another_programs_file_is_moved_aside_whole()
    {
        File.WriteAllText(folder.Path, "Det här är någons anteckningar.");
        AssertReplaced("flyttats åt sidan");
        var aside = Assert.Single(folder.Files, name => name.StartsWith("sok.db.undanlagd-", StringComparison.Ordinal));
        Assert.Equal("Det här är någons anteckningar.", File.ReadAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(folder.Path)!, aside)));
    }

    [Fact]
    public void Another_programs_database_is_moved_aside()
    {
        using (var other = new SqliteConnection($"Data Source={folder.Path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE medlem(namn TEXT); INSERT INTO medlem VALUES('Anna');";
            command.ExecuteNonQuery();
        }
        AssertReplaced("flyttats åt sidan");
        Assert.Single(folder.Files, name => name.StartsWith("sok.db.undanlagd-", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_file_becomes_an_index()
    {
        File.WriteAllBytes(folder.Path, []);
        Fill();
    }

    [Fact]
    public void An_index_of_another_version_is_built_anew()
    {
        Fill();
        using var engine = SqliteSearchEngine.Open(folder.Path, Library.Settings with { CitationVersion = "2" });
        Assert.Null(engine.Cursor);
        Assert.Contains("annan version", engine.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_file_is_an_empty_index_at_the_next_start()
    {
        Fill();
        File.Delete(folder.Path);
        using var engine = Open();
        Assert.Null(engine.Cursor);
    }

    [Fact]
    public void A_file_deleted_while_it_is_in_use_is_an_empty_index_that_asks_to_be_filled()
    {
        Fill();
        using var engine = Open();
        foreach (var name in folder.Files)
            File.Delete(Path.Combine(Path.GetDirectoryName(folder.Path)!, name));
        Total(engine, "samtycke");
        Assert.Null(engine.Cursor);
        engine.Apply(new IndexBatch(Library.Pages, [], 6));
        Assert.True(Total(engine, "samtycke") > 0);
    }

    public void Dispose() => folder.Dispose();
}
