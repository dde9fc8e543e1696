using System.Globalization;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Guidance;

/// <summary><c>/vagledning/….md</c>: the text as its editors wrote it, of the newest edition or the one asked for.</summary>
public static class PageSourceFile
{
    public static void MapPageSource(this IEndpointRouteBuilder app) =>
        app.MapGet("/vagledning/{topic}/{slug}.md", (string topic, string slug, string? utgava, LivingLibrary living, TimeProvider clock) =>
        {
            if (!PageAddress.TryParse($"{topic}/{slug}", out var address) || living.Now.Find(address) is not { } page)
                return Results.NotFound();
            var edition = string.IsNullOrEmpty(utgava)
                ? page.Shown(StockholmTime.Today(clock))
                : int.TryParse(utgava, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? page.Edition(number) : null;
            return edition is null ? Results.NotFound() : Results.Text(edition.Stored.Source, "text/markdown; charset=utf-8");
        }).CacheOutput(PublicCaching.Policy);
}
