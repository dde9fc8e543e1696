using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SigKunskap.Tests.Data;

namespace SigKunskap.Tests.Platform;

/// <summary>The commands as their users meet them: what is printed, and the exit code that a script reads.</summary>
public sealed class CommandsTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string Data => folder.File("data");

    private string Content => folder.File("innehåll");

    [Fact]
    public async Task Help_says_what_there_is()
    {
        var ended = await PortalProcess.Run("help");

        Assert.Equal(0, ended.ExitCode);
        Assert.All(["serve", "import", "export", "check", "reindex", "sokfigurer", "Data:Folder", "Content:Folder", "Database:Provider", "Database:ConnectionString", "--urls"], word => Assert.Contains(word, ended.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("importera")]
    [InlineData("import")]
    [InlineData("export", "--Data:Folder")]
    [InlineData("serve", "mapp")]
    public async Task A_command_that_cannot_be_understood_is_exit_code_2_and_a_sentence(params string[] arguments)
    {
        var ended = await PortalProcess.Run(arguments);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(arguments[0] == "serve" ? "mapp" : arguments[0], ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_setting_is_named_in_one_message_and_no_secret_is_shown()
    {
        await File.WriteAllTextAsync(folder.File("fil"), "en fil", TestContext.Current.CancellationToken);

        var ended = await PortalProcess.Run(
            "--urls", "inte-en-adress",
            "--Data:Folder", folder.File("fil"),
            "--Content:Folder", folder.File("finns-inte"),
            "--Database:Provider", "SqlServer",
            "--Database:ConnectionString", "Server=a;Password=hemligt;MultipleActiveResultSets=true",
            "--Database:MaxBatchSize", "noll",
            "--Database:GapSeconds", "-1");

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.All(["urls", "Data:Folder", "Content:Folder", "Database:ConnectionString", "Database:MaxBatchSize", "Database:GapSeconds"], key => Assert.Contains(key, ended.Errors, StringComparison.Ordinal));
        Assert.DoesNotContain("hemligt", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_engine_is_named()
    {
        var ended = await PortalProcess.Run("reindex", "--Database:Provider", "Oracle", "--Data:Folder", Data);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("Database:Provider", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_prints_file_line_and_text_and_changes_nothing()
    {
        MadeUpLibrary.WriteTo(Content);
        MadeUpLibrary.Write(Content, "vagledning/samtycke/trasig.md", new PageDraft("Trasig", "Se 99 kap. 1 § OSL. {lag sedd C1}"));

        var ended = await PortalProcess.Run("check", Content, "--Data:Folder", Data);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(ended.Lines, line => line.StartsWith("vagledning/samtycke/trasig.md:9: ", StringComparison.Ordinal));
        Assert.All(ended.Lines.Where(line => line.Contains(".md:", StringComparison.Ordinal)), line => Assert.Matches(@"^[a-z0-9/-]+\.md:[1-9][0-9]*: .{10,}$", line));
        Assert.DoesNotContain('\r', ended.Output);
        Assert.False(Directory.Exists(Data), "check makes no data folder.");
    }

    [Fact]
    public async Task Check_of_a_folder_with_only_warnings_succeeds()
    {
        MadeUpLibrary.WriteTo(Content);
        Assert.Equal(0, (await PortalProcess.Run("check", Content, "--Data:Folder", Data)).ExitCode);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("check")]
    public async Task A_folder_that_does_not_exist_is_exit_code_1_and_a_sentence(string command)
    {
        var ended = await PortalProcess.Run(command, folder.File("finns-inte"), "--Data:Folder", Data);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(folder.File("finns-inte"), ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_export_and_reindex_say_what_they_did_in_plain_lines()
    {
        MadeUpLibrary.WriteTo(Content);
        var import = await PortalProcess.Run("import", Content, "--Data:Folder", Data);
        var export = await PortalProcess.Run("export", folder.File("ut"), "--Data:Folder", Data);
        var reindex = await PortalProcess.Run("reindex", "--Data:Folder", Data);

        Assert.Equal((0, 0, 0), (import.ExitCode, export.ExitCode, reindex.ExitCode));
        Assert.Contains("8", import.Lines.Last(), StringComparison.Ordinal);
        Assert.Contains(folder.File("ut"), export.Lines.Last(), StringComparison.Ordinal);
        Assert.Matches("^[1-9][0-9]* sidor", reindex.Lines.Last());
        Assert.All([import, export, reindex], ended => Assert.DoesNotContain('\r', ended.Output));
    }

    [Fact]
    public async Task An_archive_is_written_once_and_read_into_an_empty_place()
    {
        MadeUpLibrary.WriteTo(Content);
        await PortalProcess.Run("import", Content, "--Data:Folder", Data);
        var (archive, other) = (folder.File("allt.zip"), folder.File("annan"));

        var written = await PortalProcess.Run("export-arkiv", archive, "--Data:Folder", Data);
        var again = await PortalProcess.Run("export-arkiv", archive, "--Data:Folder", Data);
        var read = await PortalProcess.Run("import", archive, "--Data:Folder", other);
        var twice = await PortalProcess.Run("import", archive, "--Data:Folder", other);

        Assert.Equal((0, 1, 0, 1), (written.ExitCode, again.ExitCode, read.ExitCode, twice.ExitCode));
        Assert.Contains(archive, written.Lines.Last(), StringComparison.Ordinal);
        Assert.Contains("finns redan", again.Errors, StringComparison.Ordinal);
        Assert.Contains("rader inlästa", read.Output, StringComparison.Ordinal);
        Assert.Contains("inte tom", twice.Errors, StringComparison.Ordinal);
        Assert.Equal(1, (await PortalProcess.Run("import", folder.File("finns-inte.zip"), "--Data:Folder", other)).ExitCode);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(archive));
    }

    [Fact]
    public async Task The_search_figures_of_an_unused_portal_are_empty_lists()
    {
        var ended = await PortalProcess.Run("sokfigurer", "--Data:Folder", Data);

        Assert.Equal((0, 3), (ended.ExitCode, ended.Lines.Count(line => line.Trim() == "inga")));
        Assert.Equal(2, (await PortalProcess.Run("sokfigurer", "--Dagar", "många", "--Data:Folder", Data)).ExitCode);
    }

    [Fact]
    public async Task An_import_with_a_refused_page_is_exit_code_1()
    {
        MadeUpLibrary.WriteTo(Content);
        MadeUpLibrary.Write(Content, "vagledning/samtycke/trasig.md", "inget sidhuvud");

        var ended = await PortalProcess.Run("import", Content, "--Data:Folder", Data);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(ended.Lines, line => line.StartsWith("vagledning/samtycke/trasig.md:1: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_to_a_place_that_cannot_be_written_says_which()
    {
        await File.WriteAllTextAsync(folder.File("fil"), "en fil", TestContext.Current.CancellationToken);

        // An empty library has nothing to write, so one is taken in first.
        await PortalProcess.Run("import", MadeUpLibrary.Folder, "--Data:Folder", Data);
        var ended = await PortalProcess.Run("export", Path.Combine(folder.File("fil"), "ut"), "--Data:Folder", Data);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(folder.File("fil"), ended.Errors, StringComparison.Ordinal);
        Assert.Contains("rättigheter", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("databas", ended.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_exit_code_1_and_a_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var ended = await PortalProcess.Run("--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}", "--Data:Folder", Data, "--Content:Folder", MadeUpLibrary.Folder);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("--urls", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors + ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_another_machine_is_exit_code_1_and_a_sentence()
    {
        var ended = await PortalProcess.Run("--urls", "http://192.0.2.1:5080", "--Data:Folder", Data, "--Content:Folder", MadeUpLibrary.Folder);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("--urls", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors + ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_makes_all_it_needs_says_where_it_answers_and_stops_when_asked()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Processen stoppas här med en signal.");
        var (process, address) = await PortalProcess.Serve("--urls", "http://127.0.0.1:0", "--Data:Folder", Data, "--Content:Folder", MadeUpLibrary.Folder);
        using (process)
        {
            try
            {
                using var client = new HttpClient { BaseAddress = new(address) };
                Assert.Contains("paraply", await client.GetStringAsync(MadeUpLibrary.Whole, TestContext.Current.CancellationToken), StringComparison.Ordinal);
                Assert.Contains("<svg", await client.GetStringAsync("/favicon.svg", TestContext.Current.CancellationToken), StringComparison.Ordinal);

                using var terminate = Process.Start("kill", [$"{process.Id}"]);
                await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
                Assert.Equal(0, process.ExitCode);
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill();
            }
        }
    }

    public void Dispose() => folder.Dispose();
}
