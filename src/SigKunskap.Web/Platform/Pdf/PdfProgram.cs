using System.Diagnostics;

namespace SigKunskap.Web.Platform.Pdf;

/// <summary>
/// One run of Chromium that prints a file of our own making: without network, without script, for so long and with so much memory, and then
/// it is ended with all that it started.
/// </summary>
internal sealed class PdfProgram(PdfSettings settings, ILogger<PdfProgram> log)
{
    private const string Prefix = "sigkunskap-pdf-";

    private const long LargestPaper = 20_000_000, MostMemory = 1_500_000_000;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200), LeftBehind = TimeSpan.FromHours(1);

    /// <summary>The paper; null when it could not be made.</summary>
    public async Task<byte[]?> Print(string html, CancellationToken cancel)
    {
        RemoveOld();
        // Ours alone to read. In the system's own place, whose path is short: Chromium makes a socket there, and falls when its name is long.
        var place = Directory.CreateTempSubdirectory(Prefix);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(place.FullName, "sida.html"), html, cancel);
            var paper = new FileInfo(Path.Combine(place.FullName, "sida.pdf"));
            var ended = await Run(place.FullName, cancel);
            paper.Refresh();
            if (ended && paper is { Exists: true, Length: > 0 and <= LargestPaper })
                return await File.ReadAllBytesAsync(paper.FullName, cancel);
            log.LogWarning("Chromium made no PDF: {Reason}.", ended ? "it ended without one" : "it took too long or too much memory");
            return null;
        }
        finally
        {
            Remove(place);
        }
    }

    private async Task<bool> Run(string place, CancellationToken cancel)
    {
        using var process = new Process { StartInfo = Start(place) };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(settings.Time);
        process.Start();
        try
        {
            process.StandardInput.Close();
            // Read and thrown away, so that a program with much to complain about does not wait for us.
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            var exit = process.WaitForExitAsync(limit.Token);
            while (await Task.WhenAny(exit, Task.Delay(Look, limit.Token)) != exit)
            {
                if (limit.IsCancellationRequested || ProcessMemory.OfTree(process.Id) > MostMemory)
                    return false;
            }

            await exit;
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo Start(string place)
    {
        string[] alone =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
            "--disable-default-apps", "--disable-breakpad", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
            $"--user-data-dir={Path.Combine(place, "profil")}", "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf",
            $"--print-to-pdf={Path.Combine(place, "sida.pdf")}", .. settings.Sandbox ? Array.Empty<string>() : ["--no-sandbox"], new Uri(Path.Combine(place, "sida.html")).AbsoluteUri,
        ];
        var start = new ProcessStartInfo(settings.Chromium!, alone) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = place };
        // Nothing of ours goes along: no settings, no secrets.
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["LC_ALL"], start.Environment["HOME"], start.Environment["TMPDIR"]) = ("/usr/bin:/bin", "C.UTF-8", place, place);
        return start;
    }

    /// <summary>What a node that was killed left behind.</summary>
    private static void RemoveOld()
    {
        foreach (var old in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories($"{Prefix}*").Where(old => DateTime.UtcNow - old.LastWriteTimeUtc > LeftBehind))
            Remove(old);
    }

    private static void Remove(DirectoryInfo place)
    {
        try
        {
            place.Delete(recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // A process that is ending still writes; whoever prints in an hour takes it away.
        }
    }
}
