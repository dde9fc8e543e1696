namespace SigKunskap.Search.Index;

/// <summary>What filters look at. Few profiles are shared by many pages, so that a result is counted by profile; each is one object.</summary>
internal sealed class PageProfile(int number, string kind, string topic, string topicName, IReadOnlyList<string> roles, IReadOnlyList<string> agencies)
{
    /// <summary>Its place among the profiles of the index.</summary>
    public int Number => number;

    public string Kind => kind;

    public string Topic => topic;

    public string TopicName => topicName;

    public IReadOnlyList<string> Roles => roles;

    public IReadOnlyList<string> Agencies => agencies;

    /// <summary>The profile of a page as it is stored; pages with the same are alike to filters.</summary>
    public static string Pack(SearchPage page) => Packing.Records(
        [[page.Kind, page.Topic, page.TopicName], [.. page.Roles.Distinct().Order(StringComparer.Ordinal)], [.. page.Agencies.Distinct().Order(StringComparer.Ordinal)]]);

    public static PageProfile Unpack(int number, string packed)
    {
        var records = Packing.Records(packed);
        return new(number, records[0][0], records[0][1], records[0][2], Values(records[1]), Values(records[2]));
    }

    // A record without fields reads back as one empty field.
    private static string[] Values(string[] record) => record is [""] ? [] : record;
}
