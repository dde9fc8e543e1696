using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SigKunskap.BrowserTests;
using SigKunskap.Content;
using SigKunskap.Web;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

[assembly: AssemblyFixture(typeof(PortalInBrowser))]

namespace SigKunskap.BrowserTests;

/// <summary>The whole portal on a port of its own with the starter library, and one browser that all tests share.</summary>
public sealed class PortalInBrowser : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("sigkunskap-browser-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private WebApplication? _portal;
    private Intranet? _intranet;
    private IReadOnlyList<Place> _places = [];

    /// <summary>Another site that the portal lets show its tools.</summary>
    public string IntranetOrigin => _intranet!.Origin;

    public string Address => _portal!.Urls.First();

    /// <summary>The same by name, for what browsers only do where there is a name or https.</summary>
    public string AddressByName => Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public Library Library => _portal!.Services.GetRequiredService<LivingLibrary>().Now;

    public DateOnly Today => StockholmTime.Today(_portal!.Services.GetRequiredService<TimeProvider>());

    /// <summary>Every kind of page that the portal has, the open ones first.</summary>
    public IReadOnlyList<Place> Places
    {
        get
        {
            Chromium.Require();
            return _places;
        }
    }

    /// <summary>Those who look at closed pages. Each signs in once for all tests.</summary>
    public People People { get; private set; } = null!;

    public T Get<T>()
        where T : notnull => _portal!.Services.GetRequiredService<T>();

    public bool Answers(string route) =>
        _portal!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Any(endpoint => endpoint.RoutePattern.RawText == route);

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        _intranet = await Intranet.Open();
        _portal = await Start();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
        People = new(this);
        _places = [.. Place.Every(this), .. await ClosedPlaces.Make(this)];
    }

    /// <summary>A reader with a browser window of their own: no cookies, nothing cached.</summary>
    public async Task<Reader> Reader(BrowserNewContextOptions? how = null)
    {
        Chromium.Require();
        how ??= new();
        how.BaseURL ??= Address;
        how.Locale = "sv-SE";
        how.ViewportSize ??= new() { Width = 1280, Height = 900 };
        return await BrowserTests.Reader.Open(await _browser!.NewContextAsync(how), how.BaseURL, People);
    }

    public Task<Reader> ReaderWithPhone(bool script = true) =>
        Reader(new() { ViewportSize = new() { Width = 390, Height = 844 }, IsMobile = true, HasTouch = true, JavaScriptEnabled = script });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_portal is not null)
            await _portal.DisposeAsync();
        if (_intranet is not null)
            await _intranet.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private async Task<WebApplication> Start()
    {
        var root = Repository();
        var mistakes = new List<string>();
        var portal = Portal.Build(
            [
                "--urls", "http://127.0.0.1:0", "--Data:Folder", _data, "--Content:Folder", Path.Combine(root, "content"),
                "--webroot", Path.Combine(root, "src", "SigKunskap.Web", "wwwroot"),
                // Development shows the gallery of components as well.
                "--environment", "Development", "--Limits:SignInsPerMinute", "1000", "--Embed:Origins", IntranetOrigin, "--Logging:LogLevel:Default", "Warning", "--Logging:LogLevel:Microsoft", "Warning",
            ],
            mistakes);
        Assert.Empty(mistakes);
        await NodeStart.Prepare(portal!);
        await portal!.StartAsync();
        return portal;
    }

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SigKunskap.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests must run from inside the repository.");
    }
}
