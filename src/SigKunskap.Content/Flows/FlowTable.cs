namespace SigKunskap.Content.Flows;

/// <summary>A decision table.</summary>
/// <param name="Title">What it decides, for those who read the file; or null.</param>
/// <param name="FirstRowOnly">Whether the first row that fits decides alone; otherwise all rows that fit give their outcomes.</param>
/// <param name="SkippedAfter">Kinds of outcome after which it is not tried, when an earlier table gave one.</param>
/// <param name="Rows">The rows in order.</param>
/// <param name="Otherwise">Places of the outcomes when no row fits; may be empty.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record FlowTable(string? Title, bool FirstRowOnly, IReadOnlySet<OutcomeKind> SkippedAfter, IReadOnlyList<FlowRow> Rows, IReadOnlyList<int> Otherwise, int Line);

/// <summary>A row: when all its conditions hold, its outcomes apply.</summary>
/// <param name="When">At most one condition for each question; none fits always.</param>
/// <param name="Outcomes">Places of the outcomes.</param>
/// <param name="Facts">Rows of the fact sheet it rests on.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record FlowRow(IReadOnlyList<Condition> When, IReadOnlyList<int> Outcomes, IReadOnlyList<string> Facts, int Line);
