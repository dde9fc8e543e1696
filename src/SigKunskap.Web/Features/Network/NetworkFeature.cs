using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Members;
using SigKunskap.Web.Features.Network.Writing;

namespace SigKunskap.Web.Features.Network;

public static class NetworkFeature
{
    public static IServiceCollection AddNetwork(this IServiceCollection services) => services
        .AddSingleton<Invite>()
        .AddSingleton<OpenInvitations>()
        .AddSingleton<ConfirmMembers>()
        .AddSingleton<GuardKnowledge>()
        .AddSingleton<ListDiscussions>()
        .AddSingleton<ShowDiscussion>()
        .AddSingleton<FindPost>()
        .AddSingleton<Write>()
        .AddSingleton<EditPost>()
        .AddSingleton<FlagPost>()
        .AddSingleton<ChangeDiscussion>();
}
