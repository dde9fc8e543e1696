using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SigKunskap.Benchmarks.Mail;

/// <summary>The tests' mail server (Debian: python3-aiosmtpd).</summary>
internal sealed class MailSink : IDisposable
{
    private readonly Process _process;
    private readonly string _file;
    private readonly List<Taken> _taken = [];
    private readonly StringBuilder _unfinished = new();
    private readonly Decoder _letters = Encoding.UTF8.GetDecoder();
    private long _read;

    private MailSink(Process process, int port, string file) => (_process, Port, _file) = (process, port, file);

    internal sealed record Taken(string To, string Subject, string Id);

    public int Port { get; }

    public static async Task<MailSink> Start(string file, int failsEvery)
    {
        var script = Path.Combine(Repository.Root, "tests/SigKunskap.Tests/Platform/Mail/smtp_sink.py");
        var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, file, failsEvery.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        return int.TryParse(await process.StandardOutput.ReadLineAsync(), CultureInfo.InvariantCulture, out var port)
            ? new(process, port, file)
            : throw new InvalidOperationException("The mail server did not start. Install python3-aiosmtpd.");
    }

    /// <summary>What it has taken so far. Only what is new is read: the file grows long and is looked at often.</summary>
    public IReadOnlyList<Taken> Read()
    {
        if (!File.Exists(_file))
            return _taken;
        using var file = new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = _read;
        var bytes = new byte[64 * 1024];
        var letters = new char[bytes.Length];
        for (int count; (count = file.Read(bytes)) > 0; _read += count)
            _unfinished.Append(letters, 0, _letters.GetChars(bytes, 0, count, letters, 0));
        var text = _unfinished.ToString();
        var end = text.LastIndexOf('\n') + 1;
        foreach (var line in text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var mail = JsonDocument.Parse(line);
            _taken.Add(new(mail.RootElement.GetProperty("to")[0].GetString()!, mail.RootElement.GetProperty("subject").GetString()!, mail.RootElement.GetProperty("id").GetString()!));
        }

        _unfinished.Clear().Append(text.AsSpan(end));
        return _taken;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
