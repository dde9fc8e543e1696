namespace SigKunskap.Web.Features.About;

public static class AboutFeature
{
    public static IServiceCollection AddAbout(this IServiceCollection services) => services
        .AddSingleton<ReportProblem>()
        .AddSingleton<OldReports>().AddHostedService(all => all.GetRequiredService<OldReports>());
}
