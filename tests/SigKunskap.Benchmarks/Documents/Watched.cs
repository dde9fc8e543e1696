using System.Diagnostics;
using SigKunskap.Benchmarks.Children;

namespace SigKunskap.Benchmarks.Documents;

/// <summary>How long some work took, and the most memory that a process held meanwhile.</summary>
/// <param name="Seconds">By the clock on the wall.</param>
/// <param name="Peak">The largest working set seen, in bytes.</param>
internal sealed record Watched(double Seconds, long Peak)
{
    public static async Task<Watched> Of(ChildProcess process, Task work)
    {
        var (clock, peak) = (Stopwatch.StartNew(), process.WorkingSet);
        while (!work.IsCompleted)
        {
            peak = Math.Max(peak, process.WorkingSet);
            await Task.WhenAny(work, Task.Delay(25));
        }

        await work;
        return new(clock.Elapsed.TotalSeconds, Math.Max(peak, process.WorkingSet));
    }
}
