namespace SigKunskap.Web.Platform.News;

public static class NewsFeature
{
    public static IServiceCollection AddNews(this IServiceCollection services) => services
        .AddSingleton<PublishedEditions>()
        .AddSingleton<OpenNames>()
        .AddOpenNews<ChangedPage>()
        .AddOpenNews<ClosedPage>()
        .AddOpenNews<ChangedSection>()
        .AddOpenNews<WatchedLaw>()
        .AddOpenNews<ChangedTool>()
        .AddOpenNews<SwitchedTool>();

    private static IServiceCollection AddOpenNews<TNews>(this IServiceCollection services)
        where TNews : class, IOpenNews => services.AddSingleton<TNews>().AddSingleton<IOpenNews>(all => all.GetRequiredService<TNews>());
}
