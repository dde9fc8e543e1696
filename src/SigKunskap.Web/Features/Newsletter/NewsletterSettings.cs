using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Newsletter;

/// <param name="PerMinute">How many mails of an issue are made in a minute, by all nodes together; from <c>Newsletter:PerMinute</c>.</param>
public sealed record NewsletterSettings(int PerMinute)
{
    private const int DefaultPerMinute = 200;

    public static NewsletterSettings Read(IConfiguration configuration, ICollection<string> mistakes) => new(Limits.Number(configuration, "Newsletter:PerMinute", DefaultPerMinute, mistakes));
}
