using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SigKunskap.Web.Features.Network.Documents.Reading;

/// <summary>A program that reads what strangers sent: for so long, with so much memory and so much to say, and then it is ended with all it started.</summary>
internal static class BoundedProgram
{
    private const long MostMemory = 1_000_000_000;

    private const string Limiter = "/usr/bin/prlimit";

    /// <summary>What it wrote, at most so many characters; null when it failed.</summary>
    /// <exception cref="TimeoutException">It was ended because it took too long.</exception>
    public static async Task<string?> Run(string program, IEnumerable<string> arguments, TimeSpan time, int mostCharacters, CancellationToken cancel)
    {
        using var process = new Process { StartInfo = Start(program, arguments, time) };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(time);
        process.Start();
        try
        {
            process.StandardInput.Close();
            // Read and thrown away, so that a program with much to complain about does not wait for us.
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            var (said, buffer) = (new StringBuilder(), new char[8_192]);
            while (said.Length < mostCharacters && await process.StandardOutput.ReadAsync(buffer, limit.Token) is > 0 and var read)
                said.Append(buffer, 0, Math.Min(read, mostCharacters - said.Length));
            if (said.Length >= mostCharacters)
                return said.ToString();
            await complaints;
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? said.ToString() : null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static ProcessStartInfo Start(string program, IEnumerable<string> arguments, TimeSpan time)
    {
        // The same in the system's own hands, where it has any: a program that eats memory is ended before it takes the node's.
        var seconds = ((int)time.TotalSeconds + 1).ToString(CultureInfo.InvariantCulture);
        var start = File.Exists(Limiter)
            ? new ProcessStartInfo(Limiter, [$"--as={MostMemory.ToString(CultureInfo.InvariantCulture)}", $"--cpu={seconds}", "--core=0", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.RedirectStandardInput) = (true, true, true);
        (start.UseShellExecute, start.StandardOutputEncoding) = (false, Encoding.UTF8);
        // Nothing of ours goes along: no settings, no secrets.
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["LC_ALL"]) = ("/usr/bin:/bin", "C.UTF-8");
        return start;
    }
}
