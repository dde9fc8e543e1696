using Microsoft.Data.Sqlite;
using SigKunskap.Tests.Data;

namespace SigKunskap.Tests.Platform;

/// <summary>A disk, a database or an index that cannot be used at the start is said in words, with exit code 1.</summary>
public sealed class BadDiskTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string Data => folder.File("data");

    private string Database => Path.Combine(Data, "sigkunskap.db");

    [Fact]
    public async Task A_data_folder_that_may_not_be_written()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Directory.CreateDirectory(Data).FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        IsTold(await PortalProcess.RunUnprivileged("import", MadeUpLibrary.Folder, "--Data:Folder", Data), Data);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made()
    {
        await File.WriteAllTextAsync(folder.File("fil"), "en fil", TestContext.Current.CancellationToken);

        IsTold(await PortalProcess.Run("--Data:Folder", Path.Combine(folder.File("fil"), "data"), "--Content:Folder", MadeUpLibrary.Folder, "--urls", "http://127.0.0.1:0"), folder.File("fil"));
    }

    [Fact]
    public async Task A_damaged_database()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Database, new string('x', 10_000), TestContext.Current.CancellationToken);

        IsTold(await PortalProcess.Run("--Data:Folder", Data, "--Content:Folder", MadeUpLibrary.Folder, "--urls", "http://127.0.0.1:0"), Database);
        Assert.Equal(new string('x', 10_000), await File.ReadAllTextAsync(Database, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_database_that_another_program_holds()
    {
        Assert.Equal(0, (await PortalProcess.Run("import", MadeUpLibrary.Folder, "--Data:Folder", Data)).ExitCode);
        await using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        IsTold(await PortalProcess.Run("reindex", "--Data:Folder", Data, "--Database:ConnectionString", $"Data Source={Database};Default Timeout=1"), Database);
    }

    [Fact]
    public async Task An_index_in_whose_place_stands_something_that_cannot_be_replaced()
    {
        Directory.CreateDirectory(Path.Combine(Data, "sok.db"));

        IsTold(await PortalProcess.Run("reindex", "--Data:Folder", Data, "--Content:Folder", MadeUpLibrary.Folder), "sok.db");
    }

    [Theory]
    [InlineData("32k")]
    [InlineData("200k")]
    [InlineData("400k")]
    public async Task A_full_disk(string size)
    {
        Directory.CreateDirectory(Data);

        IsTold(await PortalProcess.RunOnSmallDisk(Data, size, "reindex", "--Data:Folder", Data, "--Content:Folder", StarterLibrary.Folder), Data);
    }

    [Fact]
    public async Task A_full_disk_to_export_to()
    {
        Assert.Equal(0, (await PortalProcess.Run("import", MadeUpLibrary.Folder, "--Data:Folder", Data)).ExitCode);
        var small = Directory.CreateDirectory(folder.File("ut")).FullName;

        IsTold(await PortalProcess.RunOnSmallDisk(small, "8k", "export", small, "--Data:Folder", Data), small);
    }

    public void Dispose() => folder.Dispose();

    private static void IsTold(PortalProcess.Ended ended, string place)
    {
        Assert.True(ended.ExitCode == 1, $"{ended.ExitCode}\n{ended.Output}\n{ended.Errors}");
        Assert.Contains(place, ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors + ended.Output, StringComparison.Ordinal);
        Assert.Single(ended.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
