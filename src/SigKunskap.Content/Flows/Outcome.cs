namespace SigKunskap.Content.Flows;

/// <summary>An answer that a flow can give.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Title">The answer in one sentence.</param>
/// <param name="Meaning">What it means, in paragraphs divided by empty lines.</param>
/// <param name="Conditions">What has to be fulfilled, as a checklist.</param>
/// <param name="IfNotMet">What to do when a condition fails, or null when there are none.</param>
/// <param name="Pitfalls">Mistakes that are easily made.</param>
/// <param name="WriteDown">What to document.</param>
/// <param name="Reason">The reason in the note to copy, or null.</param>
/// <param name="DecidedBy">Who decides, or null.</param>
/// <param name="Onward">Where to go next.</param>
/// <param name="Law">Citations as written: 19 kap. 1 § SoL.</param>
/// <param name="Guidance">Pages, with or without a paragraph, that it rests on.</param>
/// <param name="Facts">Rows of the fact sheet it rests on.</param>
/// <param name="Certainty">How sure.</param>
/// <param name="CheckedOn">When its law was checked.</param>
/// <param name="Owner">Key of the agency that answers for it.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record Outcome(
    string Id,
    OutcomeKind Kind,
    string Title,
    string Meaning,
    IReadOnlyList<string> Conditions,
    string? IfNotMet,
    IReadOnlyList<string> Pitfalls,
    IReadOnlyList<string> WriteDown,
    string? Reason,
    string? DecidedBy,
    IReadOnlyList<OnwardLink> Onward,
    IReadOnlyList<LineOfText> Law,
    IReadOnlyList<LineOfText> Guidance,
    IReadOnlyList<string> Facts,
    Certainty Certainty,
    DateOnly CheckedOn,
    string Owner,
    int Line);

/// <summary>A text and where it stands.</summary>
/// <param name="Text">The text.</param>
/// <param name="Line">One-based line of the file.</param>
public sealed record LineOfText(string Text, int Line);

/// <summary>A link to what comes next.</summary>
/// <param name="Text">What the link says.</param>
/// <param name="Target">A path in the portal or a web address.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record OnwardLink(string Text, string Target, int Line);

/// <summary>An example: somebody answers, and this must come out.</summary>
/// <param name="Name">Who asks about what.</param>
/// <param name="Answers">Option ids by question id; questions that are not asked may be answered too.</param>
/// <param name="Gives">All outcomes, the headline first; empty when the scenario only says what must be among them.</param>
/// <param name="First">The headline, or null.</param>
/// <param name="Among">Outcomes that must be among the answers.</param>
/// <param name="Never">Outcomes or kinds that must not be among the answers.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record Scenario(
    string Name,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyList<string> Gives,
    string? First,
    IReadOnlyList<string> Among,
    IReadOnlyList<string> Never,
    int Line);
