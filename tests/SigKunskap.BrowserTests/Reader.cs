using Microsoft.Playwright;

namespace SigKunskap.BrowserTests;

/// <summary>A reader's browser window, which notes all that a browser complains about on the way.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private readonly string _origin;
    private readonly People _people;
    private string? _who;

    private Reader(IBrowserContext context, IPage page, string origin, People people) => (Context, Page, _origin, _people) = (context, page, origin, people);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Errors in the console, among them violations of the content security policy, failed scripts, and requests to other origins.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Reader> Open(IBrowserContext context, string origin, People people)
    {
        context.SetDefaultTimeout(15_000);
        var reader = new Reader(context, await context.NewPageAsync(), origin, people);
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

    /// <summary>From now on the reader is signed in as one of the people, or as nobody.</summary>
    public async Task Become(string? who)
    {
        if (who == _who)
            return;
        await Context.ClearCookiesAsync(new() { Name = People.Cookie });
        if (who is not null)
            await Context.AddCookiesAsync([new() { Name = People.Cookie, Value = await _people.Ticket(who), Url = _origin, HttpOnly = true }]);
        _who = who;
    }

    /// <summary>Goes to a place, as the one who looks at it, and makes sure that it is what it should be.</summary>
    public async Task Visit(Place place)
    {
        await Become(place.As);
        var response = await Page.GotoAsync(place.Address);
        Assert.True(response!.Status == place.Status, $"{place}: svarade {response.Status}, väntat {place.Status}");
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
