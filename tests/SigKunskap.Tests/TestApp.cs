using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SigKunskap.Tests.Data;
using SigKunskap.Web;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests;

/// <summary>The whole application, answering on a port of its own from a SQLite database and a data folder of its own.</summary>
public sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication portal;
    private readonly TestFolder? ownFolder;

    private TestApp(WebApplication portal, TestFolder? ownFolder, Setup setup)
    {
        this.portal = portal;
        this.ownFolder = ownFolder;
        Clock = setup.Clock;
        DataFolder = Get<PortalSettings>().DataFolder;
    }

    /// <param name="Content">The library that an empty database takes in; null for the made-up one.</param>
    /// <param name="Data">A data folder that outlives the application; null for one of its own.</param>
    /// <param name="Adjust">Has the last word on the services.</param>
    /// <param name="Settings">Further settings, as on the command line.</param>
    public sealed record Setup(string? Content = null, string? Data = null, Action<IServiceCollection>? Adjust = null, params string[] Settings)
    {
        public DatedClock Clock { get; init; } = new();

        public KeptLog Log { get; init; } = new();
    }

    public DatedClock Clock { get; }

    public string DataFolder { get; }

    /// <summary>A client that keeps no cookies, follows no redirects and unpacks nothing.</summary>
    public HttpClient Client { get; private set; } = null!;

    public string Site => Client.BaseAddress!.ToString().TrimEnd('/');

    public SigKunskap.Content.Library Library => Get<LivingLibrary>().Now;

    public static async Task<TestApp> Start(Setup? setup = null)
    {
        setup ??= new();
        var ownFolder = setup.Data is null ? new TestFolder() : null;
        var mistakes = new List<string>();
        var portal = Portal.Build(
            ["--urls", "http://127.0.0.1:0", "--Data:Folder", setup.Data ?? ownFolder!.Path, "--Content:Folder", setup.Content ?? MadeUpLibrary.Folder, .. setup.Settings],
            mistakes,
            services =>
            {
                services.AddSingleton<TimeProvider>(setup.Clock);
                services.AddLogging(logging => logging.ClearProviders().AddProvider(setup.Log));
                setup.Adjust?.Invoke(services);
            });
        var app = new TestApp(portal ?? throw new InvalidOperationException(string.Join('\n', mistakes)), ownFolder, setup);
        try
        {
            await NodeStart.Prepare(portal);
            await portal.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        app.Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(app.Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
            Timeout = TimeSpan.FromSeconds(30),
        };
        return app;
    }

    public T Get<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    public async Task<HttpResponseMessage> Ask(string address, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The page at an address, with the status it must have.</summary>
    public async Task<IHtmlDocument> Page(string address, int status = 200)
    {
        using var answer = await Ask(address);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)answer.StatusCode, $"{address} answered {(int)answer.StatusCode}, not {status}:\n{text[..Math.Min(text.Length, 2_000)]}");
        return new HtmlParser().ParseDocument(text);
    }

    public async Task<string> Text(string address)
    {
        using var answer = await Ask(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}.");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        var database = Get<DatabaseSettings>();
        await portal.StopAsync();
        await portal.DisposeAsync();
        SqliteConnection.ClearPool(new(database.ConnectionString));
        ownFolder?.Dispose();
    }
}
