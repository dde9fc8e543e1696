using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Publishing.Checks;

/// <summary>Looks every ten minutes whether the night's run is still to be done.</summary>
public sealed class CheckClock(RunChecks checks, TimeProvider clock, ILogger<CheckClock> log) : Round(TimeSpan.FromMinutes(10), clock, log)
{
    protected override Task Go(CancellationToken cancel) => checks.WhenNight(cancel);
}
