using Microsoft.Data.Sqlite;
using SigKunskap.Search;
using SigKunskap.Search.Index;

namespace SigKunskap.Tests.Search.Index;

public sealed class UnavailableIndexTests : IDisposable
{
    private readonly IndexFolder folder = new();

    private static string Refusal(string path, SearchSettings? settings = null) =>
        Assert.Throws<IndexUnavailableException>(() => SqliteSearchEngine.Open(path, settings ?? Library.Settings)).Message;

    [Fact]
    public void A_path_where_no_folder_can_be_made_is_told_in_words()
    {
        File.WriteAllText(folder.Path, "en fil");
        Assert.Contains("kan inte skapas eller skrivas", Refusal(Path.Combine(folder.Path, "sok.db")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_index_files_place_is_told_in_words()
    {
        Directory.CreateDirectory(folder.Path);
        Assert.Contains("kan inte skapas eller skrivas", Refusal(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_told_in_words()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Den som är root får skriva i alla mappar.");
        var closed = Directory.CreateDirectory(folder.Path + "-mapp");
#pragma warning disable CA1416 // Skipped above where there are no such modes.
        closed.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute;
#pragma warning restore CA1416
        Assert.Contains("kan inte skapas eller skrivas", Refusal(Path.Combine(closed.FullName, "sok.db")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_that_another_program_holds_is_told_in_words_and_left_alone()
    {
        using (var engine = SqliteSearchEngine.Open(folder.Path, Library.Settings))
            engine.Apply(new IndexBatch(Library.Pages, [], 5));
        using (var other = new SqliteConnection($"Data Source={folder.Path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;";
            command.ExecuteNonQuery();
            Assert.Contains("används av ett annat program", Refusal(folder.Path, Library.Settings with { LockTimeout = TimeSpan.FromSeconds(1) }), StringComparison.Ordinal);
        }
        using var again = SqliteSearchEngine.Open(folder.Path, Library.Settings);
        Assert.Equal(5, again.Cursor);
    }

    [Fact]
    public void A_batch_that_fails_leaves_the_index_as_it_was()
    {
        using var engine = SqliteSearchEngine.Open(folder.Path, Library.Settings with { LockTimeout = TimeSpan.FromSeconds(1) });
        engine.Apply(new IndexBatch(Library.Pages, [], 5));
        using (var other = new SqliteConnection($"Data Source={folder.Path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE;";
            command.ExecuteNonQuery();
            Assert.Throws<IndexUnavailableException>(() => engine.Apply(new IndexBatch([], [], 6, Clear: true)));
        }
        Assert.Equal((5, Library.Pages.Count), (engine.Cursor, engine.PageCount));
        engine.Apply(new IndexBatch([], [], 7));
        Assert.Equal(7, engine.Cursor);
    }

    public void Dispose() => folder.Dispose();
}
