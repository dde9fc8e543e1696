using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Publishing.Releases;

/// <summary>Looks every few seconds for releases whose time has come.</summary>
public sealed class ReleaseClock(PublishRelease publish, TimeProvider clock, ILogger<ReleaseClock> log) : Round(TimeSpan.FromSeconds(5), clock, log)
{
    protected override Task Go(CancellationToken cancel) => publish.Due(cancel);
}
