using SigKunskap.Web.Features.Stewardship.Archives;

namespace SigKunskap.Web.Features.Stewardship;

public static class StewardshipFeature
{
    public static IServiceCollection AddStewardship(this IServiceCollection services) => services
        .AddSingleton<KeepAreas>()
        .AddSingleton<KeepOrder>()
        .AddSingleton<KeepDiscussion>()
        .AddSingleton<KeepPost>()
        .AddSingleton<WhatNeedsDoing>()
        .AddSingleton<AgedAreas>()
        .AddSingleton<WatchMail>()
        .AddSingleton<ResponsibleAgency>()
        .AddSingleton<HandOver>()
        .AddSingleton<HandOverLate>().AddHostedService(all => all.GetRequiredService<HandOverLate>())
        .AddSingleton<ListHandedOver>()
        .AddSingleton<FindMembers>()
        .AddSingleton<KeepMembers>()
        .AddSingleton<HandleReports>()
        .AddSingleton<ReadAuditLog>()
        .AddSingleton<TakeArchive>();

    public static void MapStewardship(this IEndpointRouteBuilder app)
    {
        ReadAuditLog.Map(app);
        TakeArchive.Map(app);
    }
}
