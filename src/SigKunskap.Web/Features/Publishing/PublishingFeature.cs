namespace SigKunskap.Web.Features.Publishing;

public static class PublishingFeature
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<ImportLibrary>()
        .AddSingleton<ExportLibrary>()
        .AddSingleton<PublishEdition>();
}
