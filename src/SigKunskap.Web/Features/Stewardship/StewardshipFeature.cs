namespace SigKunskap.Web.Features.Stewardship;

public static class StewardshipFeature
{
    public static IServiceCollection AddStewardship(this IServiceCollection services) => services
        .AddSingleton<KeepAreas>()
        .AddSingleton<KeepOrder>()
        .AddSingleton<WhatNeedsDoing>();
}
