using SigKunskap.Web.Features.Guidance.Figures;
using SigKunskap.Web.Features.Guidance.Paper;
using SigKunskap.Web.Features.Search;

namespace SigKunskap.Web.Features.Guidance;

public static class GuidanceFeature
{
    public static IServiceCollection AddGuidance(this IServiceCollection services) => services
        .AddSingleton<ISearchSource, GuidanceSearchSource>()
        .AddSingleton<ISearchSource, GlossarySearchSource>()
        .AddSingleton<ShowPage>()
        .AddSingleton<MarkUnclear>()
        .AddSingleton<ChosenPages>()
        .AddSingleton<PaperHtml>()
        .AddSingleton<PaperApi>()
        .AddSingleton<PageTally>()
        .AddSingleton<PageCountWriter>().AddHostedService(all => all.GetRequiredService<PageCountWriter>())
        .AddSingleton<ShowChangeRequests>();

    public static void MapGuidance(this IEndpointRouteBuilder app)
    {
        app.MapPageSource();
        app.MapGuidanceApi();
        app.MapChangesFeed();
        PaperApi.Map(app);
    }
}
