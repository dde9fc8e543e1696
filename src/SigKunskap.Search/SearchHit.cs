namespace SigKunskap.Search;

/// <summary>A page that was found, with its best passage.</summary>
/// <param name="Address">The page's path.</param>
/// <param name="Kind">What the page is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Heading">The heading of the best passage; empty when it is the page's beginning.</param>
/// <param name="Anchor">The fragment of the paragraph that matches best, without #; empty for the page's beginning.</param>
/// <param name="Snippet">About 220 characters around the best match, in parts that match and parts that do not.</param>
/// <param name="Topic">The topic's key.</param>
/// <param name="TopicName">The topic's name.</param>
/// <param name="Roles">The roles it is for.</param>
/// <param name="Agencies">The agencies behind it.</param>
/// <param name="ValidFrom">The first day it applies.</param>
/// <param name="Score">Higher is better; comparable within one answer only.</param>
public sealed record SearchHit(
    string Address,
    string Kind,
    string Title,
    string Heading,
    string Anchor,
    IReadOnlyList<SnippetPart> Snippet,
    string Topic,
    string TopicName,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Agencies,
    DateOnly? ValidFrom,
    double Score);

/// <summary>A piece of a snippet.</summary>
/// <param name="Text">Plain text, to be encoded where it is shown.</param>
/// <param name="Match">True when it is what was looked for.</param>
public sealed record SnippetPart(string Text, bool Match);
