using System.Diagnostics;
using System.Text.Json;

namespace SigKunskap.Tests.Platform.Mail;

/// <summary>A real mail server of another make (aiosmtpd, in Python), as a child process. It refuses for a while what it is told to.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";
    private readonly Process process;

    private SmtpSink(Process process, int port, string file) => (this.process, Port, File) = (process, port, file);

    public int Port { get; }

    /// <summary>A line of JSON for each mail that was taken.</summary>
    private string File { get; }

    /// <summary>Why there is none here; null when there is. Under CI it has to be there.</summary>
    public static string? Missing { get; } = Find();

    /// <param name="folder">Where it keeps what it took.</param>
    /// <param name="failsEvery">Which of the attempts it refuses for now: 5 is one in five; 0 for none.</param>
    public static async Task<SmtpSink> Start(string folder, int failsEvery = 0)
    {
        var file = Path.Combine(folder, "taken.jsonl");
        var script = Path.Combine(AppContext.BaseDirectory, "Platform/Mail/smtp_sink.py");
        var process = Process.Start(new ProcessStartInfo(Python, [script, file, $"{failsEvery}"]) { RedirectStandardOutput = true })!;
        var port = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The mail server did not start.");
        return new(process, int.Parse(port, null), file);
    }

    public IReadOnlyList<JsonElement> Taken => System.IO.File.Exists(File) ? [.. System.IO.File.ReadAllLines(File).Select(line => JsonDocument.Parse(line).RootElement)] : [];

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static string? Find()
    {
        try
        {
            using var look = Process.Start(new ProcessStartInfo(Python, ["-c", "import aiosmtpd"]) { RedirectStandardError = true });
            look!.WaitForExit();
            if (look.ExitCode == 0)
                return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No Python at all.
        }

        return Environment.GetEnvironmentVariable("CI") == "true" ? throw new InvalidOperationException("python3-aiosmtpd is missing, and CI has to have it.") : "python3-aiosmtpd is not installed here";
    }
}
