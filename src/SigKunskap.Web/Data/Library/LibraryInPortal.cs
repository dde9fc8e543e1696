namespace SigKunskap.Web.Data.Library;

public static class LibraryInPortal
{
    public static IServiceCollection AddLibrary(this IServiceCollection services) => services
        .AddSingleton<LibraryLoader>()
        .AddChangeConsumer<LivingLibrary>();
}
