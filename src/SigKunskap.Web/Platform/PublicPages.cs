using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Platform;

/// <summary>
/// What is kept of public pages: GET and HEAD of answers with status 200, for each snapshot of the library and each encoding. One policy and
/// not the framework's composed ones, because every answered request passes here.
/// </summary>
internal sealed class PublicPages(LivingLibrary library, TimeProvider clock, IResponseCompressionProvider packing) : IOutputCachePolicy
{
    public const string Tag = "library";

    /// <summary>The only query keys that public pages read; others do not make another entry.</summary>
    private static readonly StringValues QueryKeys = new(["den", "mot", "utgava", "roll", "situation", "om", "sedan", "sida"]);

    /// <summary>No tool writes a longer one; what somebody makes up is answered and not kept.</summary>
    private const int LongestQuery = 600;

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var endpoint = context.HttpContext.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<AnsweredAnewAttribute>() is not null)
            return ValueTask.CompletedTask;
        if (endpoint?.Metadata.GetMetadata<IAuthorizeData>() is not null)
        {
            // What only some may see is kept nowhere: not here, not on the way, not in the browser. In both words, or the antiforgery system says at each form that it has to.
            context.HttpContext.Response.Headers.CacheControl = "no-store, no-cache";
            return ValueTask.CompletedTask;
        }

        var cacheable = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(10);
        context.Tags.Add(Tag);
        var mark = PublicCaching.Mark(library, clock);
        context.CacheVaryByRules.QueryKeys = QueryKeys;
        if (endpoint?.Metadata.GetMetadata<AnsweredByWholeQueryAttribute>() is not null)
        {
            context.CacheVaryByRules.QueryKeys = "*";
            context.AllowCacheStorage = cacheable && request.QueryString.Value?.Length <= LongestQuery;
        }

        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(context.HttpContext);
        // A page that was being rendered when the snapshot was replaced is stored under the old one's name, and never served.
        context.CacheVaryByRules.VaryByValues["snapshot"] = mark;
        // Set at once, so that the stored answer carries it and If-None-Match can be answered from the cache.
        var headers = context.HttpContext.Response.Headers;
        headers.ETag = mark;
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

    /// <summary>What the answer will be packed as, by the same rule that packs it: a guess of our own would hand one reader's copy to another.</summary>
    private string Encoding(HttpContext context) =>
        context.Request.Headers.AcceptEncoding.Count > 0 ? packing.GetCompressionProvider(context)?.EncodingName ?? "" : "";
}

/// <summary>On a page whose answer depends on more than the library and the query keys of public pages.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnsweredAnewAttribute : Attribute;

/// <summary>On a page that reads all of its address: a decision tool, whose answers are its query.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnsweredByWholeQueryAttribute : Attribute;
