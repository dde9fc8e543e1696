using SigKunskap.Web.Features.Search;

namespace SigKunskap.Web.Features.Tools;

public static class ToolsFeature
{
    public static IServiceCollection AddTools(this IServiceCollection services) => services
        .AddSingleton<AskTool>()
        .AddSingleton<SwitchTool>()
        .AddSingleton<ISearchSource, FlowSearchSource>();

    public static void MapTools(this IEndpointRouteBuilder app) => app.MapToolWordFile();
}
