namespace SigKunskap.Search;

/// <summary>A page as the index takes it in. An address is one page; a new page at the same address replaces it.</summary>
/// <param name="Address">The page's path on the site, without fragment: its identity.</param>
/// <param name="Kind">What it is: <c>vagledning</c>, <c>lag</c>, <c>verktyg</c> or <c>begrepp</c>.</param>
/// <param name="Title">The title, often the practical question.</param>
/// <param name="Summary">One or two sentences; searched, and shown when the words stand in the title only.</param>
/// <param name="Topic">The topic's key, or empty.</param>
/// <param name="TopicName">The topic's name for readers.</param>
/// <param name="Roles">Keys of the roles that the page is for.</param>
/// <param name="Agencies">Keys of the agencies that stand behind it.</param>
/// <param name="ValidFrom">The first day it applies, if it has one.</param>
/// <param name="Passages">The text, one passage for each heading.</param>
/// <param name="Readers">Empty when the page is open to all; otherwise the keys of those who may see it.</param>
public sealed record SearchPage(
    string Address,
    string Kind,
    string Title,
    string Summary,
    string Topic,
    string TopicName,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Agencies,
    DateOnly? ValidFrom,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<string> Readers)
{
    /// <summary>Other words that the page is looked for by, such as inflections of a term; found as a heading is, never shown.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>What the page's hits count for beside others', above 0 and at most 1: below 1 for pages that should stand back for a page that says the same to more readers.</summary>
    public double Weight { get; init; } = 1;
}

/// <summary>The text under one heading.</summary>
/// <param name="Heading">The heading, or empty for text before the first.</param>
/// <param name="Anchor">The heading's fragment on the page, without #.</param>
/// <param name="Paragraphs">Its paragraphs in order, as plain text.</param>
public sealed record Passage(string Heading, string Anchor, IReadOnlyList<PassageParagraph> Paragraphs);

/// <summary>A paragraph that can be linked to.</summary>
/// <param name="Anchor">Its fragment on the page, without #; empty when it has none of its own.</param>
/// <param name="Text">Plain text.</param>
public sealed record PassageParagraph(string Anchor, string Text);
