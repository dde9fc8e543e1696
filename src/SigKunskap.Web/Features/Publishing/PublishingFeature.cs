using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Answers;
using SigKunskap.Web.Features.Publishing.Checks;
using SigKunskap.Web.Features.Publishing.Comments;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Editors;
using SigKunskap.Web.Features.Publishing.Figures;
using SigKunskap.Web.Features.Publishing.Office;
using SigKunskap.Web.Features.Publishing.Releases;
using SigKunskap.Web.Features.Publishing.Requests;
using SigKunskap.Web.Features.Publishing.SharedTexts;
using SigKunskap.Web.Features.Publishing.Trails;
using SigKunskap.Web.Features.Publishing.Unclear;
using SigKunskap.Web.Features.Publishing.Watching;
using SigKunskap.Web.Features.Publishing.Withdrawals;
using SigKunskap.Web.Features.Publishing.Writing;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Web.Features.Publishing;

public static class PublishingFeature
{
    public static IServiceCollection AddPublishing(this IServiceCollection services, CheckSettings checks) => services
        .AddSingleton(checks)
        .AddSingleton<LinkProbe>(_ => new())
        .AddSingleton<TryLinks>()
        .AddSingleton<RunChecks>()
        .AddSingleton<ShowChecks>()
        .AddSingleton<EditorReminders>().AddSingleton<ILetterWriter>(all => all.GetRequiredService<EditorReminders>())
        .AddHostedService<CheckClock>()
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
        .AddSingleton<GatherRelease>()
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
        .AddSingleton<ShowShared>()
        .AddSingleton<ChangeShared>()
        .AddSingleton<PublishShared>()
        .AddSingleton<AgencyAnswers>()
        .AddSingleton<ListUsedPosts>()
        .AddSingleton<DraftFromDiscussion>()
        .AddSingleton<PageFigures>()
        .AddSingleton<SigningPace>()
        .AddSingleton<AskForChange>()
        .AddSingleton<CommentOnDraft>()
        .AddSingleton<KeepRound>()
        .AddSingleton<FactCheckLetter>().AddSingleton<ILetterWriter>(all => all.GetRequiredService<FactCheckLetter>())
        .AddSingleton<OpenFactCheck>()
        .AddSingleton<ListComments>()
        .AddSingleton<AnswerComment>()
        .AddSingleton<OldReaders>().AddHostedService(all => all.GetRequiredService<OldReaders>())
        .AddSingleton<ListChangeRequests>()
        .AddSingleton<AnswerChangeRequest>()
        .AddHostedService<ReleaseClock>();
}
