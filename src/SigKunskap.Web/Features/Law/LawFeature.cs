using SigKunskap.Web.Features.Search;

namespace SigKunskap.Web.Features.Law;

public static class LawFeature
{
    public static IServiceCollection AddLaw(this IServiceCollection services) => services.AddSingleton<ISearchSource, LawSearchSource>();
}
