using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Following.Kinds;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Web.Features.Network.Following;

public static class FollowingFeature
{
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddNotice<NewPost>()
        .AddNotice<NewDiscussion>()
        .AddSingleton<PublishedEditions>()
        .AddNotice<ChangedPage>()
        .AddNotice<ClosedPage>()
        .AddNotice<ChangedSection>()
        .AddNotice<LateReply>()
        .AddNotice<MembersToConfirm>()
        .AddNotice<AnsweredRequest>()
        .AddSingleton<FollowNames>()
        .AddSingleton<ReadNotices>()
        .AddSingleton<KeepFollows>()
        .AddSingleton<ShowNews>()
        .AddSingleton<StopLinks>()
        .AddSingleton<StopLetters>()
        .AddSingleton<MakeDigests>()
        .AddSingleton<ILetterWriter, NoticeLetter>()
        .AddSingleton<DigestClock>().AddHostedService(all => all.GetRequiredService<DigestClock>())
        .AddChangeConsumer<NoticeWriter>();

    /// <summary>One more kind of thing that members are told of.</summary>
    public static IServiceCollection AddNotice<TNotice>(this IServiceCollection services)
        where TNotice : class, INotice => services.AddSingleton<TNotice>().AddSingleton<INotice>(all => all.GetRequiredService<TNotice>());

    public static void MapFollowing(this IEndpointRouteBuilder app) => app.MapStopping();
}
