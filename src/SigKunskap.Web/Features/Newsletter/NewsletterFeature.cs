using SigKunskap.Web.Features.Newsletter.Editing;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Web.Features.Newsletter;

public static class NewsletterFeature
{
    public static IServiceCollection AddNewsletter(this IServiceCollection services, NewsletterSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<ShowArchive>()
        .AddSingleton<KeepIssue>()
        .AddSingleton<KeepItems>()
        .AddSingleton<FreshEditions>()
        .AddSingleton<SendIssue>()
        .AddSingleton<ILetterWriter, NewsletterLetter>()
        .AddHostedService<NewsletterClock>();

    public static void MapNewsletter(this IEndpointRouteBuilder app) =>
        app.MapGet("/nyhetsbrev.atom", async (ShowArchive archive, HttpRequest request) => (await archive.Feed(request.HttpContext.RequestAborted)).Answer(request));
}
