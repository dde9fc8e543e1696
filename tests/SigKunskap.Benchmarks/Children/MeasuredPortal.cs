using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SigKunskap.Web;
using SigKunskap.Web.Features.Account;
using SigKunskap.Web.Platform;

namespace SigKunskap.Benchmarks.Children;

/// <summary>
/// The portal hosted by this program, with a second loopback address that tells what the process has allocated and can empty the page
/// cache before every request. The portal itself has no such door.
/// </summary>
internal static class MeasuredPortal
{
    public const string Command = "measured";
    private const string PortalAt = "portal at ";
    private const string GaugeAt = "gauge at ";
    private const string FirstLinkIs = "first link is ";

    /// <param name="data">The portal's data folder.</param>
    /// <param name="settings">More settings, as on the command line.</param>
    public static async Task<(ChildProcess Process, Uri Portal, Uri Gauge)> Begin(string data, params string[] settings)
    {
        var child = ChildProcess.Start(typeof(MeasuredPortal).Assembly.Location, [Command, .. PortalProcess.Settings(data, null), .. settings]);
        return (child, new(await child.After(PortalAt)), new(await child.After(GaugeAt)));
    }

    /// <summary>The path that makes the first facilitator.</summary>
    public static Task<string> FirstLink(ChildProcess portal) => portal.After(FirstLinkIs);

    public static async Task<int> Run(string[] settings)
    {
        var mistakes = new List<string>();
        var portal = Portal.Build(settings, mistakes) ?? throw new InvalidOperationException(string.Join('\n', mistakes));
        await NodeStart.Prepare(portal);
        await portal.StartAsync();
        var emptying = new EmptyingBeforeRequests(portal.Services);
        var (_, gauge) = await LoopbackServer.Start(context =>
        {
            emptying.On = context.Request.Path.Value switch { "/anew" => true, "/cached" => false, _ => emptying.On };
            return context.Response.WriteAsync(GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        });
        Console.WriteLine(PortalAt + portal.Urls.Single());
        Console.WriteLine(GaugeAt + gauge);
        if (await portal.Services.GetRequiredService<FirstFacilitator>().WhenNobodyIs() is { } path)
            Console.WriteLine(FirstLinkIs + path);
        await portal.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Listens to the host's own event at the start of each request.</summary>
    private sealed class EmptyingBeforeRequests : IObserver<KeyValuePair<string, object?>>
    {
        private readonly IOutputCacheStore _cache;

        public EmptyingBeforeRequests(IServiceProvider services)
        {
            _cache = services.GetRequiredService<IOutputCacheStore>();
            services.GetRequiredService<DiagnosticListener>().Subscribe(this, name => On && name == "Microsoft.AspNetCore.Hosting.BeginRequest");
        }

        public bool On { get; set; }

        public void OnNext(KeyValuePair<string, object?> value) => _cache.EvictByTagAsync(PublicPages.Tag, CancellationToken.None).AsTask().GetAwaiter().GetResult();

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
