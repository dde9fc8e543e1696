namespace SigKunskap.Content.Flows.Diagrams;

/// <summary>What comes next on the way to knowing whether an outcome applies: a question, or the end.</summary>
/// <param name="number">Numbers the node among those of its flow.</param>
internal abstract class FlowNode(int number)
{
    public int Number { get; } = number;
}

/// <summary>A question whose answer matters here.</summary>
/// <param name="number">Numbers the node.</param>
/// <param name="question">The question's place.</param>
/// <param name="next">What follows each option, by its place; null where the option is not offered.</param>
internal sealed class Asking(int number, int question, IReadOnlyList<FlowNode?> next) : FlowNode(number)
{
    public int Question { get; } = question;

    public IReadOnlyList<FlowNode?> Next { get; } = next;
}

/// <summary>It is known whether the outcome applies.</summary>
/// <param name="number">Numbers the node.</param>
/// <param name="applies">Whether it does.</param>
internal sealed class Ending(int number, bool applies) : FlowNode(number)
{
    public bool Applies { get; } = applies;
}

/// <summary>The tables of a flow have more cases than a person could check.</summary>
/// <param name="cases">How many cases were met before it was given up.</param>
public sealed class FlowTooIntricateException(int cases) : Exception($"The flow has more than {cases} cases.")
{
    /// <summary>How many cases were met before it was given up.</summary>
    public int Cases { get; } = cases;
}
