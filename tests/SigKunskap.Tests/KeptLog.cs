using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SigKunskap.Tests;

/// <summary>Keeps what the application logs, exceptions and all.</summary>
public sealed class KeptLog : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Category(Lines, categoryName);

    public void Dispose()
    {
    }

    private sealed class Category(ConcurrentQueue<string> lines, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {name}: {formatter(state, exception)} {exception}");
    }
}
