namespace SigKunskap.Web.Features.Account;

public static class AccountFeature
{
    public static IServiceCollection AddAccount(this IServiceCollection services) => services
        .AddScoped<SignIn>()
        .AddScoped<EnterCode>()
        .AddScoped<ManageAccount>()
        .AddScoped<AuthenticatorApp>()
        .AddScoped<KeepPasskeys>()
        .AddScoped<SignInWithPasskey>()
        .AddScoped<SignInFromOutside>()
        .AddScoped<OutsideLinks>()
        .AddScoped<OutsideArrival>()
        .AddSingleton<FirstFacilitator>()
        .AddSingleton<LeaveNetwork>()
        .AddSingleton<OldAccounts>().AddHostedService(all => all.GetRequiredService<OldAccounts>())
        .AddSingleton<ChooseExperience>()
        .AddSingleton<TakeAll>()
        .AddScoped<WayBackIn>()
        .AddScoped<AcceptInvitation>();

    /// <summary>In Development alone: without it there is neither a form nor anything that would answer one.</summary>
    public static IServiceCollection AddDemoSignIn(this IServiceCollection services) => services.AddScoped<DemoSignIn>();

    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        app.MapPasskeys();
        TakeAll.Map(app);
    }
}
