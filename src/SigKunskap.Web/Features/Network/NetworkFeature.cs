using SigKunskap.Web.Features.Network.Members;

namespace SigKunskap.Web.Features.Network;

public static class NetworkFeature
{
    public static IServiceCollection AddNetwork(this IServiceCollection services) => services
        .AddSingleton<Invite>()
        .AddSingleton<OpenInvitations>();
}
