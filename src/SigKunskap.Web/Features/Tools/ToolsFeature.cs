using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Search;
using SigKunskap.Web.Features.Tools.Consent;
using SigKunskap.Web.Features.Tools.Editions;
using SigKunskap.Web.Features.Tools.Figures;
using SigKunskap.Web.Features.Tools.FollowUp;
using SigKunskap.Web.Features.Tools.Organisation;
using SigKunskap.Web.Features.Tools.Sheets;
using SigKunskap.Web.Features.Tools.StartUp;

namespace SigKunskap.Web.Features.Tools;

public static class ToolsFeature
{
    public static IServiceCollection AddTools(this IServiceCollection services) => services
        .AddSingleton<AskTool>()
        .AddSingleton<ToolPdf>()
        .AddSingleton<IToolShelf, ToolShelf>()
        .AddSingleton<CompareToolEditions>()
        .AddSingleton<SwitchTool>()
        .AddSingleton<RememberedOrganisation>()
        .AddSingleton<OutcomeTally>()
        .AddSingleton<OutcomeFigures>()
        .AddHostedService<OutcomeCountWriter>()
        .AddSingleton<ISearchSource, FlowSearchSource>()
        .AddSingleton<BuildConsent>()
        .AddSingleton<PickIndicators>()
        .AddSingleton<ShowKit>()
        .AddSingleton<ISearchSource, SheetToolSearchSource>();

    public static void MapTools(this IEndpointRouteBuilder app)
    {
        app.MapToolFeed();
        app.MapToolWordFile();
        ToolPdf.Map(app);
        app.MapConsentWordFile();
        app.MapFollowUpFiles();
        app.MapKitWordFile();
    }
}
