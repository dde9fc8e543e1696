namespace SigKunskap.Content.FollowUp;

/// <summary>Something that a local operation can count about its own work: <c>uppfoljning.yml</c>. Never about a person.</summary>
/// <param name="Id">What the address carries.</param>
/// <param name="Group">Key of the group it stands in, one of <see cref="IndicatorFile.GroupNames"/>.</param>
/// <param name="Question">What one wants to know.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Definition">What belongs and what does not.</param>
/// <param name="Denominator">Out of what.</param>
/// <param name="Source">Where the figure is found, or null.</param>
/// <param name="When">When it is counted, or null.</param>
/// <param name="CannotShow">What the figure says nothing about.</param>
/// <param name="SmallNumbers">What to do when the numbers are small, or null.</param>
public sealed record Indicator(
    string Id,
    string Group,
    string Question,
    string Measure,
    string Definition,
    string Denominator,
    string? Source,
    string? When,
    string CannotShow,
    string? SmallNumbers);
