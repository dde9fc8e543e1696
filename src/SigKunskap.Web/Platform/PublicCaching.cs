using System.IO.Compression;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Platform;

/// <summary>
/// Public pages are rendered once for each snapshot of the library and each encoding, and carry an ETag that names the snapshot and the
/// day (what is shown depends on both). A new snapshot empties the cache.
/// </summary>
public static class PublicCaching
{
    public const string Policy = "public";
    private const string Tag = "library";

    /// <summary>The only query keys that public pages read; others do not make another entry.</summary>
    private static readonly string[] QueryKeys = ["den", "mot", "utgava", "roll", "situation", "om"];

    /// <summary>Another build may render the same library differently.</summary>
    private static readonly string Build = typeof(PublicCaching).Module.ModuleVersionId.ToString("n")[..8];

    public static IServiceCollection AddPublicCaching(this IServiceCollection services)
    {
        // Public pages hold no secrets, and each is compressed once for each snapshot.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services.AddOutputCache(options =>
        {
            // The pages themselves tell upper case from lower, so the cache must too.
            options.UseCaseSensitivePaths = true;
            options.SizeLimit = 64_000_000;
            options.MaximumBodySize = 2_000_000;
            options.AddPolicy(Policy, policy => policy
                .AddPolicy<AnonymousPages>()
                .Expire(TimeSpan.FromMinutes(10))
                .SetVaryByQuery(QueryKeys)
                .VaryByValue(context => new("encoding", Encoding(context)))
                // A page that was being rendered when the snapshot was replaced is stored under the old one's name, and never served.
                .VaryByValue(context => new("snapshot", Mark(context.RequestServices.GetRequiredService<LivingLibrary>(), context.RequestServices.GetRequiredService<TimeProvider>())))
                .Tag(Tag), excludeDefaultPolicy: true);
        });
    }

    /// <summary>The cache stands outside the compression, so that what is kept is what is sent.</summary>
    public static void UsePublicCaching(this WebApplication app)
    {
        var library = app.Services.GetRequiredService<LivingLibrary>();
        var cache = app.Services.GetRequiredService<IOutputCacheStore>();
        library.Replaced += () => _ = cache.EvictByTagAsync(Tag, CancellationToken.None).AsTask();
        app.UseOutputCache();
        app.UseResponseCompression();
    }

    /// <summary>Names what a public answer was made from.</summary>
    public static string Mark(LivingLibrary library, TimeProvider clock) => $"W/\"{library.Version[..12]}-{Build}-{StockholmTime.Today(clock):yyyyMMdd}\"";

    /// <summary>What the answer will be packed as, by the same rule that packs it: a guess of our own would hand one reader's copy to another.</summary>
    private static string Encoding(HttpContext context) =>
        context.Request.Headers.AcceptEncoding.Count > 0 ? context.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(context)?.EncodingName ?? "" : "";

    /// <summary>GET and HEAD of answers with status 200.</summary>
    private sealed class AnonymousPages(LivingLibrary library, TimeProvider clock) : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var request = context.HttpContext.Request;
            if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AnsweredAnewAttribute>() is not null)
                return ValueTask.CompletedTask;
            var cacheable = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = cacheable;
            context.AllowCacheStorage = cacheable;
            context.AllowLocking = true;
            // Set at once, so that the stored answer carries it and If-None-Match can be answered from the cache.
            var headers = context.HttpContext.Response.Headers;
            headers.ETag = Mark(library, clock);
            headers.CacheControl = "no-cache";
            context.HttpContext.Response.OnStarting(() =>
            {
                if (context.HttpContext.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified))
                    headers.Remove(HeaderNames.ETag);
                return Task.CompletedTask;
            });
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(context.HttpContext.Response.Headers.SetCookie))
                context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }
    }
}

/// <summary>On a page whose answer depends on more than the library and the query keys of public pages.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnsweredAnewAttribute : Attribute;
