using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Demo;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Account;
using SigKunskap.Web.Features.Network.Finding;
using SigKunskap.Web.Features.Publishing;
using SigKunskap.Web.Features.Search;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Platform;

/// <summary>Brings a node up: schema, starter library, snapshot; then it answers.</summary>
internal static class NodeStart
{
    /// <summary>Migrates the database, and takes in the starter library when there is none yet.</summary>
    public static async Task Prepare(WebApplication app, CancellationToken cancel = default)
    {
        await app.Services.GetRequiredService<Migrator>().Run(cancel);
        await app.Services.GetRequiredService<DemoNetwork>().RefuseElsewhere(cancel);
        var library = app.Services.GetRequiredService<LivingLibrary>();
        await library.Load(cancel);
        if (library.Now.Pages.Count == 0 && app.Services.GetRequiredService<PortalSettings>().ContentFolder is { } folder)
        {
            var answer = await app.Services.GetRequiredService<ImportLibrary>().For(folder, cancel: cancel);
            await library.Load(cancel);
            app.Logger.LogInformation("Tog in {Pages} utgåvor och {Files} filer från {Folder}; {Refused} vägrades.", answer.Published, answer.Files, folder, answer.Refused);
        }

        if (await app.Services.GetRequiredService<DemoNetwork>().MakeWhenAllowed(cancel))
            app.Logger.LogInformation("Gjorde ett påhittat nätverk att utveckla med. Logga in som någon av människorna på {Path}.", SignIns.SignInPath);

        await app.Services.GetRequiredService<SearchIndexFeeder>().BuildWhenNeeded(cancel);
        await app.Services.GetRequiredService<ClosedIndexFeeder>().BuildWhenNeeded(cancel);
    }

    /// <summary>A path as the link that people open.</summary>
    public static string Link(WebApplication app, string path) =>
        new Uri(app.Services.GetRequiredService<PortalSettings>().SiteAddress ?? new(app.Urls.FirstOrDefault() ?? PortalSettings.DefaultAddress), path).ToString();

    /// <summary>Answers until it is asked to stop. The exit code.</summary>
    public static async Task<int> Serve(WebApplication app)
    {
        await Prepare(app);
        try
        {
            await app.StartAsync();
        }
        catch (Exception failure) when (failure is SocketException || failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException or SocketException)
        {
            var reason = failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException ? "används redan av ett annat program" : "är inte den här datorns, eller får inte användas";
            // What had begun ends in order, and does not complain of a portal that is taken down around it.
            await app.StopAsync();
            await Console.Error.WriteLineAsync($"Adressen {reason}. Välj en annan med --urls, till exempel --urls http://localhost:5081.");
            return 1;
        }

        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            app.Logger.LogInformation("SigKunskap svarar på {Address}", address);
        // To the console and not to the log: a log is kept and read by many.
        if (await app.Services.GetRequiredService<FirstFacilitator>().WhenNobodyIs() is { } path)
            Console.WriteLine($"Nätverket har ingen facilitator. Den som öppnar länken blir det. Den gäller en gång, i {Data.Network.Invitation.DaysOpen} dagar; en ny ges av kommandot facilitator.\n{Link(app, path)}");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
