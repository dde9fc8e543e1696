using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Following.Kinds;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following;

public static class FollowingFeature
{
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddNotice<NewPost>()
        .AddNotice<NewDiscussion>()
        .AddNotice<OpenNotice<ChangedPage>>()
        .AddNotice<OpenNotice<ClosedPage>>()
        .AddNotice<OpenNotice<ChangedSection>>()
        .AddNotice<OpenNotice<WatchedLaw>>()
        .AddNotice<OpenNotice<ChangedTool>>()
        .AddNotice<OpenNotice<SwitchedTool>>()
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

    public static void MapFollowing(this IEndpointRouteBuilder app) => app.MapOneClick(StopLinks.Path, (context, key) => context.RequestServices.GetRequiredService<StopLetters>().For(key, context.RequestAborted));
}
