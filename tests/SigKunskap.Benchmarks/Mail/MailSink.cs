using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SigKunskap.Benchmarks.Mail;

/// <summary>The tests' mail server (Debian: python3-aiosmtpd).</summary>
internal sealed class MailSink : IDisposable
{
    private readonly Process _process;
    private readonly string _file;

    private MailSink(Process process, int port, string file) => (_process, Port, _file) = (process, port, file);

    internal sealed record Taken(string To, string Subject, string Id);

    public int Port { get; }

    /// <summary>How many mails it has taken.</summary>
    public int Count => File.Exists(_file) ? Lines().Count : 0;

    public static async Task<MailSink> Start(string file, int failsEvery)
    {
        var script = Path.Combine(Repository.Root, "tests/SigKunskap.Tests/Platform/Mail/smtp_sink.py");
        var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, file, failsEvery.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        return int.TryParse(await process.StandardOutput.ReadLineAsync(), CultureInfo.InvariantCulture, out var port)
            ? new(process, port, file)
            : throw new InvalidOperationException("The mail server did not start. Install python3-aiosmtpd.");
    }

    public IReadOnlyList<Taken> Read() => File.Exists(_file)
        ? [.. Lines().Select(line => JsonDocument.Parse(line).RootElement).Select(mail => new Taken(mail.GetProperty("to")[0].GetString()!, mail.GetProperty("subject").GetString()!, mail.GetProperty("id").GetString()!))]
        : [];

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private List<string> Lines() => [.. File.ReadLines(_file).Where(line => line.EndsWith('}'))];
}
