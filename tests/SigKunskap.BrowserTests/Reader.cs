using Microsoft.Playwright;

namespace SigKunskap.BrowserTests;

/// <summary>A reader's browser window, which notes all that a browser complains about on the way.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private Reader(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Errors in the console, among them violations of the content security policy, failed scripts, and requests to other origins.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Reader> Open(IBrowserContext context, string origin)
    {
        context.SetDefaultTimeout(15_000);
        var reader = new Reader(context, await context.NewPageAsync());
        reader.Page.Console += (_, message) =>
        {
            // A page that answers 404 on purpose is logged as a failed resource.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                reader._complaints.Add($"{message.Type}: {message.Text}");
        };
        reader.Page.PageError += (_, error) => reader._complaints.Add($"script: {error}");
        reader.Page.RequestFailed += (_, request) => reader._complaints.Add($"failed: {request.Url} {request.Failure}");
        reader.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin, StringComparison.Ordinal))
                reader._complaints.Add($"other origin: {request.Url}");
        };
        reader.Page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
                reader._complaints.Add($"{response.Status}: {response.Url}");
        };
        return reader;
    }

    /// <summary>Goes to a place and makes sure that it is what it should be.</summary>
    public async Task Visit(Place place)
    {
        var response = await Page.GotoAsync(place.Address);
        Assert.True(response!.Status == place.Status, $"{place}: svarade {response.Status}, väntat {place.Status}");
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
