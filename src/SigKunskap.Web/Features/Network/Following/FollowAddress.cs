using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>The address where something is followed: <c>/natverk/folja?rum=alla</c>.</summary>
internal static class FollowAddress
{
    public const string Path = "/natverk/folja";

    public static string Of(Topic topic) => $"{Path}?{TopicQuery.Of(topic)}";
}
