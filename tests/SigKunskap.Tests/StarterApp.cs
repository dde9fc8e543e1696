[assembly: AssemblyFixture(typeof(SigKunskap.Tests.StarterApp))]

namespace SigKunskap.Tests;

/// <summary>One application with the starter library, for tests of what only that library has. Started when first asked for.</summary>
public sealed class StarterApp : IAsyncDisposable
{
    private readonly Lazy<Task<TestApp>> app = new(() => TestApp.Start(new(Content: StarterLibrary.Folder)));

    public Task<TestApp> App => app.Value;

    public async ValueTask DisposeAsync()
    {
        if (app.IsValueCreated)
            await (await app.Value).DisposeAsync();
    }
}
