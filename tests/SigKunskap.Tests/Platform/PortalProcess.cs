using System.Diagnostics;
using SigKunskap.Web;

namespace SigKunskap.Tests.Platform;

/// <summary>The portal as a process of its own, as from a terminal with its output in a pipe.</summary>
internal static class PortalProcess
{
    private const string Nobody = "65534";

    public sealed record Ended(int ExitCode, string Output, string Errors)
    {
        public IEnumerable<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Program { get; } = typeof(Portal).Assembly.Location;

    public static Task<Ended> Run(params string[] arguments) => RunAs(["dotnet", Program, .. arguments]);

    /// <summary>Runs it as somebody who may not write everywhere; root may.</summary>
    public static Task<Ended> RunUnprivileged(params string[] arguments)
    {
        if (!Environment.IsPrivilegedProcess)
            return Run(arguments);
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/setpriv"), "Testerna körs som root, som får skriva överallt, och setpriv finns inte.");
        return RunAs(["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "dotnet", Program, .. arguments]);
    }

    /// <summary>Runs it with a folder that is a disk of its own, as small as said.</summary>
    public static async Task<Ended> RunOnSmallDisk(string folder, string size, params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/unshare"), "En liten disk görs med unshare och mount, som finns i Linux.");
        Assert.SkipUnless((await RunAs(["unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder])).ExitCode == 0, "Här får testerna inte montera en egen liten disk.");
        return await RunAs(["unshare", "-rm", "sh", "-c", $"mount -t tmpfs -o size={size} tmpfs \"$0\" && exec dotnet \"$@\"", folder, Program, .. arguments]);
    }

    /// <summary>Starts it and hands it over when it has said on which address it answers.</summary>
    public static async Task<(Process Process, string Address)> Serve(params string[] arguments)
    {
        var process = Start(["dotnet", Program, .. arguments]);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Split("http://") is [_, var address])
                return (process, "http://" + address.Trim());
        }

        throw new InvalidOperationException($"It ended with {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    private static async Task<Ended> RunAs(string[] command)
    {
        using var process = Start(command);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', command)} did not end within a minute.");
        }
    }

    private static Process Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["DOTNET_CLI_HOME"] = Path.GetTempPath();
        return Process.Start(start)!;
    }
}
