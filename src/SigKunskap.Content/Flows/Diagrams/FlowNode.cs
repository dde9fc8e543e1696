namespace SigKunskap.Content.Flows.Diagrams;

/// <summary>What comes next in a flow: a question, or the end.</summary>
public abstract class FlowNode;

/// <summary>A question whose answer matters here.</summary>
/// <param name="question">The question's place.</param>
/// <param name="next">What follows each option, by its place; null where the option is not offered.</param>
public sealed class Asking(int question, IReadOnlyList<FlowNode?> next) : FlowNode
{
    /// <summary>The question's place.</summary>
    public int Question { get; } = question;

    /// <summary>What follows each option, by its place; null where the option is not offered.</summary>
    public IReadOnlyList<FlowNode?> Next { get; } = next;
}

/// <summary>The end of a flow.</summary>
/// <param name="outcomes">Places of the outcomes, the headline first.</param>
public sealed class Ending(IReadOnlyList<int> outcomes) : FlowNode
{
    /// <summary>Places of the outcomes, the headline first.</summary>
    public IReadOnlyList<int> Outcomes { get; } = outcomes;
}

/// <summary>The tables of a flow have more cases than a person could check.</summary>
/// <param name="cases">How many cases were met before it was given up.</param>
public sealed class FlowTooIntricateException(int cases) : Exception($"The flow has more than {cases} cases.")
{
    /// <summary>How many cases were met before it was given up.</summary>
    public int Cases { get; } = cases;
}
