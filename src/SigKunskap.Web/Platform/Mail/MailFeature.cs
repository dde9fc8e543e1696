namespace SigKunskap.Web.Platform.Mail;

public static class MailFeature
{
    public static IServiceCollection AddMail(this IServiceCollection services, MailSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<IMailTransport, MailTransport>()
        .AddSingleton<Outbox>()
        .AddSingleton<SubscriberLinks>()
        .AddSingleton<MailSender>().AddHostedService(all => all.GetRequiredService<MailSender>());
}
