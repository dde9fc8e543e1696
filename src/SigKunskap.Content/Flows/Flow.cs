using SigKunskap.Content.Flows.Diagrams;

namespace SigKunskap.Content.Flows;

/// <summary>
/// A decision tool: questions in an order, tables that say which outcomes the answers lead to, and scenarios that prove it. A flow that
/// exists has been checked: every combination of answers ends in an outcome, and every scenario passes.
/// </summary>
/// <param name="Name">Its file and part of the address: <c>maste-jag-anmala</c>.</param>
/// <param name="Title">The practical question it answers.</param>
/// <param name="Summary">One or two sentences on whom it helps with what.</param>
/// <param name="Owner">Key of the agency that answers for it.</param>
/// <param name="CheckedOn">When its law was last checked; the citations are resolved for this day.</param>
/// <param name="ReviewBy">When it has to be looked over.</param>
/// <param name="Order">Its place among the tools.</param>
/// <param name="MostQuestions">The most questions anybody may meet on the way to an answer.</param>
/// <param name="Keywords">Words people search for that its texts do not hold.</param>
/// <param name="Questions">The questions in the order they are asked.</param>
/// <param name="Tables">The tables in the order they are tried.</param>
/// <param name="Outcomes">The outcomes in the order of the file.</param>
/// <param name="KindOrder">The kinds, strongest first.</param>
/// <param name="Scenarios">Examples with the answers they must give.</param>
public sealed record Flow(
    string Name,
    string Title,
    string Summary,
    string Owner,
    DateOnly CheckedOn,
    DateOnly ReviewBy,
    int Order,
    int MostQuestions,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<FlowTable> Tables,
    IReadOnlyList<Outcome> Outcomes,
    IReadOnlyList<OutcomeKind> KindOrder,
    IReadOnlyList<Scenario> Scenarios)
{
    private FlowDiagram? _diagram;

    /// <summary>What this edition changed and why, in the author's words; null when the file does not say.</summary>
    public string? Change { get; init; }

    /// <summary>The tool's path in the portal.</summary>
    public string Path => $"/verktyg/{Name}";

    /// <summary>The tool's file in a content folder.</summary>
    public string File => $"verktyg/{Name}.yml";

    /// <summary>Which question comes next, whatever was answered.</summary>
    /// <exception cref="FlowTooIntricateException">The tables have too many cases; a flow that was read has not.</exception>
    public FlowDiagram Diagram => _diagram ??= FlowDiagram.Of(this);

    /// <summary>An outcome by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The outcome, or null.</returns>
    public Outcome? FindOutcome(string id) => Outcomes.FirstOrDefault(outcome => outcome.Id == id);

    /// <summary>A question by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The question, or null.</returns>
    public Question? FindQuestion(string id) => Questions.FirstOrDefault(question => question.Id == id);
}
