using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace SigKunskap.Web.Platform.Pdf;

/// <summary>
/// Makes PDF of our own pages. The same page is printed once and kept for a while; so many are printed at once, so many may wait, and the
/// rest are told to come back.
/// </summary>
public sealed class PdfPrinter : IDisposable
{
    /// <summary>So many may wait for their turn, and so long.</summary>
    private const int MostWaiting = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly PdfSettings settings;
    private readonly Func<string, CancellationToken, Task<byte[]?>> print;
    private readonly KeptPapers kept = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<Answer>>> underWay = new();
    private readonly SemaphoreSlim turn;
    private int waiting;

    public PdfPrinter(PdfSettings settings, ILoggerFactory logs)
        : this(settings, new PdfProgram(settings, logs.CreateLogger<PdfProgram>()).Print)
    {
    }

    /// <summary>Prints by other means.</summary>
    internal PdfPrinter(PdfSettings settings, Func<string, CancellationToken, Task<byte[]?>> print) =>
        (this.settings, this.print, turn) = (settings, print, new(settings.AtOnce, settings.AtOnce));

    /// <param name="Paper">The paper; null when there is none.</param>
    /// <param name="IsBusy">Whether it is worth coming back in a moment.</param>
    public sealed record Answer(byte[]? Paper, bool IsBusy = false);

    /// <summary>Whether this node can print at all. Where it cannot, no link says that it does.</summary>
    public bool IsOffered => settings.Chromium is not null;

    /// <param name="html">The whole page, with its style in it: nothing is fetched.</param>
    /// <param name="cancel">Stops waiting; the printing itself goes on for whoever asks next.</param>
    public async Task<Answer> For(string html, CancellationToken cancel = default)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)));
        if (kept.Find(key) is { } paper)
            return new(paper);
        var printing = underWay.GetOrAdd(key, _ => new(() => Print(key, html)));
        return await printing.Value.WaitAsync(cancel);
    }

    private async Task<Answer> Print(string key, string html)
    {
        try
        {
            if (Interlocked.Increment(ref waiting) > MostWaiting + settings.AtOnce || !await turn.WaitAsync(Patience))
                return new(null, IsBusy: true);
            try
            {
                var paper = await print(html, CancellationToken.None);
                if (paper is not null)
                    kept.Keep(key, paper);
                return new(paper);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
            underWay.TryRemove(key, out _);
        }
    }

    public void Dispose() => turn.Dispose();
}
