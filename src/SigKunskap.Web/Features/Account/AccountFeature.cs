namespace SigKunskap.Web.Features.Account;

public static class AccountFeature
{
    public static IServiceCollection AddAccount(this IServiceCollection services) => services
        .AddScoped<SignIn>()
        .AddScoped<ManageAccount>()
        .AddScoped<SignInFromOutside>()
        .AddScoped<OutsideLinks>()
        .AddScoped<OutsideArrival>()
        .AddSingleton<FirstFacilitator>()
        .AddScoped<AcceptInvitation>();
}
