using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Editors;
using SigKunskap.Web.Features.Publishing.Office;
using SigKunskap.Web.Features.Publishing.Releases;
using SigKunskap.Web.Features.Publishing.Trails;
using SigKunskap.Web.Features.Publishing.Unclear;
using SigKunskap.Web.Features.Publishing.Watching;
using SigKunskap.Web.Features.Publishing.Withdrawals;
using SigKunskap.Web.Features.Publishing.Writing;

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
        .AddSingleton<WriteDraft>()
        .AddSingleton<FindInsertions>()
        .AddSingleton<MoveDraft>()
        .AddSingleton<WatchLaw>()
        .AddSingleton<ShowWatches>()
        .AddSingleton<ShowDraft>()
        .AddSingleton<CompareDraft>()
        .AddSingleton<ShowOffice>()
        .AddSingleton<ShowReleases>()
        .AddSingleton<PublishAlone>()
        .AddSingleton<WithdrawPage>()
        .AddSingleton<SettleWithdrawal>()
        .AddSingleton<ShowKeptPage>()
        .AddSingleton<ShowTrail>()
        .AddSingleton<KeepRelease>()
        .AddSingleton<PublishRelease>()
        .AddSingleton<UnclearMarks>()
        .AddHostedService<ReleaseClock>();
}
