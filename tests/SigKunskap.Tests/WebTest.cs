namespace SigKunskap.Tests;

/// <summary>A test that asks the running application, one for each test.</summary>
public abstract class WebTest : IAsyncLifetime
{
    private TestApp? app;

    protected TestApp App => app ?? throw new InvalidOperationException("The test has not begun.");

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>How the application is put together; the made-up library unless the class says otherwise.</summary>
    protected virtual TestApp.Setup Setup => new();

    public virtual async ValueTask InitializeAsync() => app = await TestApp.Start(Setup);

    public virtual async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
