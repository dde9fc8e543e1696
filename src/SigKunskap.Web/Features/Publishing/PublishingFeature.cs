using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Editors;
using SigKunskap.Web.Features.Publishing.Releases;
using SigKunskap.Web.Features.Publishing.Unclear;

namespace SigKunskap.Web.Features.Publishing;

public static class PublishingFeature
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<ImportLibrary>()
        .AddSingleton<ExportLibrary>()
        .AddSingleton<PublishEdition>()
        .AddSingleton<AppointEditors>()
        .AddSingleton<BeginDraft>()
        .AddSingleton<SaveDraft>()
        .AddSingleton<KeepEdit>()
        .AddSingleton<MoveDraft>()
        .AddSingleton<KeepRelease>()
        .AddSingleton<PublishRelease>()
        .AddSingleton<UnclearMarks>()
        .AddHostedService<ReleaseClock>();
}
