using System.Diagnostics;

namespace SigKunskap.Benchmarks.Children;

/// <summary>A .NET program started by the harness. It ends with its owner, by SIGKILL: what it was doing must survive that anyway.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly SemaphoreSlim _more = new(0);

    private ChildProcess(Process process) => _process = process;

    public string Output
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    public int ExitCode => _process.ExitCode;

    public bool HasExited => _process.HasExited;

    /// <summary>Processor time used so far, by the program and by the system for it.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static ChildProcess Start(string assembly, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(assembly),
        };
        // The garbage collector of a web project, also for the children that are this console program.
        start.Environment["DOTNET_gcServer"] = "1";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var child = new ChildProcess(new Process { StartInfo = start });
        child._process.OutputDataReceived += (_, line) => child.Take(line.Data);
        child._process.ErrorDataReceived += (_, line) => child.Take(line.Data);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>What follows a mark in the first line that has it.</summary>
    public async Task<string> After(string mark)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The program ended with {_process.ExitCode}:\n{Output}");
            lock (_lines)
            {
                if (_lines.Find(line => line.Contains(mark, StringComparison.Ordinal)) is { } found)
                    return found[(found.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..].Trim();
            }

            await _more.WaitAsync(TimeSpan.FromSeconds(1), limit.Token);
        }
    }

    public Task Exit() => _process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);

    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
        _more.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
            _lines.Add(line);
        _more.Release();
    }
}
