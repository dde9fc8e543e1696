using SigKunskap.Web.Features.Search;
using SigKunskap.Web.Features.Tools.Figures;

namespace SigKunskap.Web.Features.Tools;

public static class ToolsFeature
{
    public static IServiceCollection AddTools(this IServiceCollection services) => services
        .AddSingleton<AskTool>()
        .AddSingleton<SwitchTool>()
        .AddSingleton<OutcomeTally>()
        .AddSingleton<OutcomeFigures>()
        .AddHostedService<OutcomeCountWriter>()
        .AddSingleton<ISearchSource, FlowSearchSource>();

    public static void MapTools(this IEndpointRouteBuilder app) => app.MapToolWordFile();
}
