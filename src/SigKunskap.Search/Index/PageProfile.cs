namespace SigKunskap.Search.Index;

/// <summary>What filters look at. Few profiles are shared by many pages, so that a result is counted by profile; each is one object.</summary>
internal sealed class PageProfile(string kind, string topic, string topicName, IReadOnlyList<string> roles, IReadOnlyList<string> agencies)
{
    public string Kind => kind;

    public string Topic => topic;

    public string TopicName => topicName;

    public IReadOnlyList<string> Roles => roles;

    public IReadOnlyList<string> Agencies => agencies;

    public static PageProfile Of(SearchPage page) => new(page.Kind, page.Topic, page.TopicName, page.Roles, page.Agencies);

    public string Pack() => Packing.Records(
        [[Kind, Topic, TopicName], [.. Roles.Distinct().Order(StringComparer.Ordinal)], [.. Agencies.Distinct().Order(StringComparer.Ordinal)]]);

    public static PageProfile Unpack(string packed)
    {
        var records = Packing.Records(packed);
        return new(records[0][0], records[0][1], records[0][2], Values(records[1]), Values(records[2]));
    }

    // A record without fields reads back as one empty field.
    private static string[] Values(string[] record) => record is [""] ? [] : record;
}
