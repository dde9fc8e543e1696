namespace SigKunskap.Content.StartUp;

/// <summary>A month of the year and what is done in it.</summary>
/// <param name="Name">The month.</param>
/// <param name="Tasks">What is done.</param>
public sealed record YearMonth(string Name, IReadOnlyList<string> Tasks);

/// <summary>What comes before, during and after a meeting.</summary>
/// <param name="Before">Before.</param>
/// <param name="During">During.</param>
/// <param name="After">After.</param>
public sealed record MeetingGuide(IReadOnlyList<string> Before, IReadOnlyList<string> During, IReadOnlyList<string> After);

/// <summary>A step on the way from an idea to work that stands. The month is an estimate.</summary>
/// <param name="Month">Counted from the day somebody has the idea, 1 first.</param>
/// <param name="What">What is done.</param>
/// <param name="Who">Who does it.</param>
/// <param name="DoneWhen">How one knows that it is done.</param>
public sealed record StartUpStep(int Month, string What, string Who, string DoneWhen);

/// <summary>The start-up path and the coordinator's kit: <c>samordnarpaket.yml</c>.</summary>
/// <param name="FirstMonths">The path, month by month.</param>
/// <param name="Role">The role description.</param>
/// <param name="Year">The year wheel.</param>
/// <param name="Meeting">The meeting guide.</param>
public sealed record CoordinatorKit(IReadOnlyList<StartUpStep> FirstMonths, IReadOnlyList<string> Role, IReadOnlyList<YearMonth> Year, MeetingGuide Meeting);
