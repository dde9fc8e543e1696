using SigKunskap.Web.Data.Newsletters;

namespace SigKunskap.Web.Features.Newsletter;

/// <summary>The parts of an issue, in words.</summary>
internal static class NewsletterSectionName
{
    public static string Of(NewsletterSection section) => section switch
    {
        NewsletterSection.Guidance => "Nytt i vägledningen",
        NewsletterSection.Areas => "Från områdena",
        _ => "Erbjudanden",
    };
}
