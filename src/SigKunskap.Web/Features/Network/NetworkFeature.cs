using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Answers;
using SigKunskap.Web.Features.Network.Areas;
using SigKunskap.Web.Features.Network.Cases;
using SigKunskap.Web.Features.Network.Comments;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Drafts;
using SigKunskap.Web.Features.Network.Finding;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Features.Network.Live;
using SigKunskap.Web.Features.Network.Members;
using SigKunskap.Web.Features.Network.Mentions;
using SigKunskap.Web.Features.Network.Names;
using SigKunskap.Web.Features.Network.Offers;
using SigKunskap.Web.Features.Network.PageReadings;
using SigKunskap.Web.Features.Network.Related;
using SigKunskap.Web.Features.Network.TeamReadings;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Web.Features.Network;

public static class NetworkFeature
{
    public static IServiceCollection AddNetwork(this IServiceCollection services) => services
        .AddSingleton<Invite>()
        .AddSingleton<InvitationLetter>().AddSingleton<ILetterWriter>(all => all.GetRequiredService<InvitationLetter>())
        .AddSingleton<OpenInvitations>()
        .AddSingleton<ConfirmMembers>()
        .AddSingleton<GuardKnowledge>()
        .AddSingleton<ProtectedNames>()
        .AddSingleton<ListDiscussions>()
        .AddSingleton<ShowDiscussion>()
        .AddSingleton<FindPost>()
        .AddSingleton<Write>()
        .AddSingleton<RememberReading>()
        .AddSingleton<OwnRooms>()
        .AddSingleton<EditPost>()
        .AddSingleton<ErasePost>()
        .AddSingleton<HidePost>()
        .AddSingleton<PostHistory>()
        .AddSingleton<FlagPost>()
        .AddSingleton<ChangeDiscussion>()
        .AddSingleton<SaveDraft>()
        .AddSingleton<DraftCase>()
        .AddSingleton<Mentionable>()
        .AddSingleton<OwnMentions>()
        .AddNotice<NamedInPost>()
        .AddSingleton<OfferQuestion>()
        .AddSingleton<OwnOffers>()
        .AddSingleton<FindRelated>()
        .AddSingleton<OwnDrafts>()
        .AddSingleton<OldDrafts>().AddHostedService(all => all.GetRequiredService<OldDrafts>())
        .AddSingleton<FindInNetwork>()
        .AddSingleton<OwnPageReadings>()
        .AddSingleton<VerifyAnswer>()
        .AddSingleton<RequestFromDiscussion>()
        .AddSingleton<ListAnswers>()
        .AddSingleton<ReadRounds>()
        .AddSingleton<AskTeam>()
        .AddSingleton<OwnTeamReadings>()
        .AddSingleton<OldTeamReadings>().AddHostedService(all => all.GetRequiredService<OldTeamReadings>())
        .AddAreas()
        .AddChangeConsumer<ClosedIndexFeeder>()
        .AddChangeConsumer<LiveDiscussions>();

    public static void MapNetwork(this IEndpointRouteBuilder app)
    {
        app.MapLiveUpdates();
        app.MapDrafts();
        app.MapRelated();
        app.MapAreas();
    }
}
