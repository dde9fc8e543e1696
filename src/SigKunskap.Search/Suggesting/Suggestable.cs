namespace SigKunskap.Search.Suggesting;

/// <summary>Something that may be suggested while a question is typed.</summary>
/// <param name="Title">What is shown, and by whose words it is found.</param>
/// <param name="Kind">What it is: <c>vagledning</c>, <c>lag</c>, <c>verktyg</c> or <c>begrepp</c>.</param>
/// <param name="Address">Where it stands on the site, with fragment.</param>
public sealed record Suggestable(string Title, string Kind, string Address)
{
    /// <summary>Words by which it is found as well, though they are not shown; they count for less than the title's.</summary>
    public string AlsoBy { get; init; } = "";

    /// <summary>Empty when it is open to all; otherwise the keys of those who may see it.</summary>
    public IReadOnlyList<string> Readers { get; init; } = [];

    /// <summary>What it counts for beside others, above 0; 1 for most.</summary>
    public double Weight { get; init; } = 1;
}

/// <summary>A suggestion.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Kind">What it is, as it was given.</param>
/// <param name="Address">Where it stands.</param>
public sealed record Suggestion(string Title, string Kind, string Address);
