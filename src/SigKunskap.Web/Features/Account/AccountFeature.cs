namespace SigKunskap.Web.Features.Account;

public static class AccountFeature
{
    public static IServiceCollection AddAccount(this IServiceCollection services) => services
        .AddScoped<SignIn>()
        .AddScoped<EnterCode>()
        .AddScoped<ManageAccount>()
        .AddScoped<AuthenticatorApp>()
        .AddSingleton<FirstFacilitator>()
        .AddScoped<AcceptInvitation>();
}
