using System.IO.Compression;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Platform;

/// <summary>
/// Public pages are rendered once for each snapshot of the library and each encoding, and carry an ETag that names the snapshot and the
/// day (what is shown depends on both). A new snapshot empties the cache.
/// </summary>
public static class PublicCaching
{
    public const string Policy = "public";

    /// <summary>Another build may render the same library differently.</summary>
    private static readonly string Build = typeof(PublicCaching).Module.ModuleVersionId.ToString("n")[..8];

    public static IServiceCollection AddPublicCaching(this IServiceCollection services)
    {
        // Public pages hold no secrets, and each is compressed once for each snapshot.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddOptions<OutputCacheOptions>().Configure<LivingLibrary, TimeProvider, IResponseCompressionProvider>((options, library, clock, packing) =>
            options.AddPolicy(Policy, new PublicPages(library, clock, packing)));
        return services.AddOutputCache(options =>
        {
            // The pages themselves tell upper case from lower, so the cache must too.
            options.UseCaseSensitivePaths = true;
            options.SizeLimit = 64_000_000;
            options.MaximumBodySize = 2_000_000;
        });
    }

    /// <summary>The cache stands outside the compression, so that what is kept is what is sent.</summary>
    public static void UsePublicCaching(this WebApplication app)
    {
        var library = app.Services.GetRequiredService<LivingLibrary>();
        var cache = app.Services.GetRequiredService<IOutputCacheStore>();
        library.Replaced += () => _ = cache.EvictByTagAsync(PublicPages.Tag, CancellationToken.None).AsTask();
        app.UseOutputCache();
        app.UseResponseCompression();
    }

    /// <summary>Names what a public answer was made from.</summary>
    public static string Mark(LivingLibrary library, TimeProvider clock) => $"W/\"{library.Version[..12]}-{Build}-{StockholmTime.Today(clock):yyyyMMdd}\"";
}
