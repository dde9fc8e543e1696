using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.News;

/// <summary>What can be followed, as the query of an address names it: <c>lagrum=sol/19/1</c>.</summary>
public static class TopicQuery
{
    private static readonly (FollowKind Kind, string Key)[] Keys =
    [
        (FollowKind.Page, "sida"), (FollowKind.Topic, "amne"), (FollowKind.Section, "lagrum"), (FollowKind.Tool, "verktyg"), (FollowKind.Newsletter, "nyhetsbrev"),
        (FollowKind.Room, "rum"), (FollowKind.Discussion, "diskussion"), (FollowKind.Tag, "ord"), (FollowKind.Area, "omrade"), (FollowKind.Duty, "uppdrag"),
    ];

    public static string Of(Topic topic) => $"{Keys.First(known => known.Kind == topic.Kind).Key}={Uri.EscapeDataString(topic.Target)}";

    /// <summary>What a query names; null when it names nothing, or several.</summary>
    public static Topic? Read(IQueryCollection query) =>
        Keys.Where(known => query.ContainsKey(known.Key)).ToList() is [var (kind, key)] && query[key] is [{ Length: > 0 } target] ? new(kind, kind == FollowKind.Tag ? target.ToLowerInvariant() : target) : null;
}
