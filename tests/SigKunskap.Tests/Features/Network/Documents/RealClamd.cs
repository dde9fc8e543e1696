using System.Diagnostics;
using System.Text;
using SigKunskap.Tests.Data;

namespace SigKunskap.Tests.Features.Network.Documents;

/// <summary>The system's own clamd on a socket of its own, with one signature, which is ours.</summary>
internal sealed class RealClamd : IDisposable
{
    /// <summary>What the signature finds. Harmless.</summary>
    public const string Harmful = "SIGKUNSKAPS EGET PROV PÅ SKADLIG KOD";

    private const string Program = "/usr/sbin/clamd";

    private readonly TestFolder folder = new();
    private Process? process;

    public string Address => $"unix:{folder.File("clamd.sock")}";

    /// <summary>Skips where there is none; in CI that is a failure.</summary>
    public static void Require()
    {
        if (File.Exists(Program))
            return;
        const string reason = $"Ingen {Program} hittades. Installera clamav-daemon.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Assert.Fail(reason);
        Assert.Skip(reason);
    }

    public async Task Start()
    {
        Directory.CreateDirectory(folder.File("db"));
        await File.WriteAllTextAsync(folder.File("db/prov.ndb"), $"SigKunskap.Prov:0:*:{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Harmful))}\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.File("clamd.conf"), $"DatabaseDirectory {folder.File("db")}\nLocalSocket {folder.File("clamd.sock")}\nTemporaryDirectory {folder.Path}\nForeground yes\nStreamMaxLength 100M\n", TestContext.Current.CancellationToken);
        process = Process.Start(new ProcessStartInfo(Program, ["--config-file", folder.File("clamd.conf")]) { RedirectStandardOutput = true, RedirectStandardError = true });
        process!.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Eventually.IsSo(() => File.Exists(folder.File("clamd.sock")) || process.HasExited, seconds: 60);
        Assert.False(process.HasExited, "clamd ended at once.");
    }

    public void Stop()
    {
        if (process is not { HasExited: false })
            return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose()
    {
        Stop();
        process?.Dispose();
        folder.Dispose();
    }
}
