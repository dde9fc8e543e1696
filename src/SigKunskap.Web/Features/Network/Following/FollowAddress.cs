using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>The address where something is followed: <c>/natverk/folja?rum=alla</c>.</summary>
internal static class FollowAddress
{
    public const string Path = "/natverk/folja";

    private static readonly (FollowKind Kind, string Key)[] Keys =
        [(FollowKind.Page, "sida"), (FollowKind.Room, "rum"), (FollowKind.Discussion, "diskussion"), (FollowKind.Tag, "ord"), (FollowKind.Area, "omrade"), (FollowKind.Section, "lagrum"), (FollowKind.Duty, "uppdrag")];

    public static string Of(Topic topic) => $"{Path}?{Keys.First(known => known.Kind == topic.Kind).Key}={Uri.EscapeDataString(topic.Target)}";

    /// <summary>What a query names; null when it names nothing, or several.</summary>
    public static Topic? Read(IQueryCollection query) =>
        Keys.Where(known => query.ContainsKey(known.Key)).ToList() is [var (kind, key)] && query[key] is [{ Length: > 0 } target] ? new(kind, kind == FollowKind.Tag ? target.ToLowerInvariant() : target) : null;
}
