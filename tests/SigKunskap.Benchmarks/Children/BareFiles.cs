using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;

namespace SigKunskap.Benchmarks.Children;

/// <summary>The yardstick for documents: a bare Kestrel that writes what is sent to a file and sends the file back.</summary>
internal static class BareFiles
{
    public const string Command = "bare-files";
    private const string Ready = "bare files at ";

    public static ChildProcess Begin(string folder) => ChildProcess.Start(typeof(BareFiles).Assembly.Location, Command, folder);

    public static async Task<Uri> Address(ChildProcess bare) => new(await bare.After(Ready));

    public static async Task<int> Run(string folder)
    {
        var (server, address) = await LoopbackServer.Start(async context =>
        {
            var path = Path.Combine(folder, context.Request.Path.Value![1..]);
            if (HttpMethods.IsGet(context.Request.Method))
            {
                await using var stored = File.OpenRead(path);
                context.Response.ContentLength = stored.Length;
                await stored.CopyToAsync(context.Response.Body);
                return;
            }

            context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
            await using var file = File.Create(path);
            await context.Request.Body.CopyToAsync(file);
            // A database that has answered has it on disk.
            file.Flush(flushToDisk: true);
        });
        Console.WriteLine(Ready + address);
        await server.WaitForShutdownAsync();
        return 0;
    }
}
