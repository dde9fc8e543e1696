using SigKunskap.Web.Features.Search;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Law;

public static class LawFeature
{
    public static IServiceCollection AddLaw(this IServiceCollection services) => services.AddSingleton<ISearchSource, LawSearchSource>().AddSingleton<SectionFeed>();

    public static void MapLaw(this IEndpointRouteBuilder app)
    {
        app.MapGet("/lagrum/{slug}/{first}.atom", (string slug, string first, SectionFeed feed, HttpRequest request) => Feed(feed, $"{slug}/{first}", request)).CacheOutput(PublicCaching.Policy);
        app.MapGet("/lagrum/{slug}/{first}/{second}.atom", (string slug, string first, string second, SectionFeed feed, HttpRequest request) => Feed(feed, $"{slug}/{first}/{second}", request)).CacheOutput(PublicCaching.Policy);
    }

    private static async Task<IResult> Feed(SectionFeed feed, string path, HttpRequest request) => (await feed.For(path, request.HttpContext.RequestAborted))?.Answer(request) ?? Results.NotFound();
}
