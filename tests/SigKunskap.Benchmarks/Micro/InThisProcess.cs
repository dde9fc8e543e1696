using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace SigKunskap.Benchmarks.Micro;

/// <summary>
/// Runs inside this program: BenchmarkDotNet would otherwise generate and restore a project of its own, which knows nothing of the package
/// that is pruned here because it is not to be had.
/// </summary>
internal static class InThisProcess
{
    public static IConfig Config { get; } = DefaultConfig.Instance
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(10))
        .WithOptions(ConfigOptions.JoinSummary);
}
