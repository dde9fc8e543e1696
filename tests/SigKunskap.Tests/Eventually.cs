namespace SigKunskap.Tests;

/// <summary>For what another thread or node brings about.</summary>
internal static class Eventually
{
    /// <summary>Looks until it is so; fails when it is not within the time.</summary>
    public static async Task IsSo(Func<Task<bool>> isSo, double seconds = 10)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await isSo())
        {
            Assert.False(patience.IsCancellationRequested, $"It was not so within {seconds} seconds.");
            await look.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    public static Task IsSo(Func<bool> isSo, double seconds = 10) => IsSo(() => Task.FromResult(isSo()), seconds);
}
