using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Web.Features.Subscribing;

public static class SubscribingFeature
{
    public static IServiceCollection AddSubscribing(this IServiceCollection services) => services
        .AddSingleton<AskForLetters>()
        .AddSingleton<ConfirmLetters>()
        .AddSingleton<KeepSubscriptions>()
        .AddSingleton<ConfirmationLetter>().AddSingleton<ILetterWriter>(all => all.GetRequiredService<ConfirmationLetter>())
        .AddSingleton<ILetterWriter, SubscriberLetter>()
        .AddSingleton<SubscriptionClock>().AddHostedService(all => all.GetRequiredService<SubscriptionClock>())
        .AddChangeConsumer<SubscriberNoticeWriter>();

    public static void MapSubscribing(this IEndpointRouteBuilder app) => app.MapOneClick(SubscriberLinks.StopPath, async (context, key) =>
    {
        var all = context.RequestServices;
        if (all.GetRequiredService<SubscriberLinks>().ReadStop(key) is not { } letters)
            return false;
        await all.GetRequiredService<KeepSubscriptions>().Stop(letters, context.RequestAborted);
        return true;
    });
}
