[assembly: AssemblyFixture(typeof(SigKunskap.Tests.ReadOnlyApp))]

namespace SigKunskap.Tests;

/// <summary>
/// One application with the made-up library for all tests that only read: hundreds of questions, one start. A test that publishes,
/// moves the clock or breaks something starts its own (<see cref="WebTest"/>).
/// </summary>
public sealed class ReadOnlyApp : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await TestApp.Start();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

/// <summary>A test that only asks.</summary>
public abstract class ReadingTest(ReadOnlyApp shared)
{
    protected TestApp App => shared.App;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
