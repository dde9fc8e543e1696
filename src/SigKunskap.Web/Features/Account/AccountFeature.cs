namespace SigKunskap.Web.Features.Account;

public static class AccountFeature
{
    public static IServiceCollection AddAccount(this IServiceCollection services) => services
        .AddScoped<SignIn>()
        .AddScoped<ManageAccount>()
        .AddSingleton<FirstFacilitator>()
        .AddSingleton<LeaveNetwork>()
        .AddSingleton<TakeAll>()
        .AddScoped<AcceptInvitation>();

    public static void MapAccount(this IEndpointRouteBuilder app) => TakeAll.Map(app);
}
