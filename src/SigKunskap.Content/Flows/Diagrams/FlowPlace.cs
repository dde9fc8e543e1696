namespace SigKunskap.Content.Flows.Diagrams;

/// <summary>How far somebody has come: for each outcome, where in its diagram.</summary>
internal sealed class FlowPlace(FlowDiagram diagram, IReadOnlyList<FlowNode> nodes)
{
    /// <summary>The next question that matters to any outcome, or null at the end.</summary>
    public int? Question { get; } = nodes.OfType<Asking>().Select(asking => (int?)asking.Question).Min();

    /// <summary>Places of the outcomes that apply for certain.</summary>
    public IEnumerable<int> Outcomes => nodes.Index().Where(node => node.Item is Ending { Applies: true }).Select(node => node.Index);

    public bool HasOutcome => nodes.Any(node => node is Ending { Applies: true });

    /// <summary>What has no outcome decided yet; two places with the same have the same ahead of them.</summary>
    public string Ahead { get; } = string.Join(' ', nodes.OfType<Asking>().Select(asking => asking.Number).Distinct().Order());

    /// <summary>Most questions that may still come.</summary>
    public int MostLeft => diagram.MostFrom(this);

    public bool Offers(int option) => nodes.OfType<Asking>().Where(asking => asking.Question == Question).All(asking => asking.Next[option] is not null);

    public FlowPlace After(int option) => new(diagram, [.. nodes.Select(node => node is Asking asking && asking.Question == Question ? asking.Next[option]! : node)]);

    /// <summary>Every answer that can be given here, with where it leads.</summary>
    public IEnumerable<(int Option, FlowPlace Place)> Ways()
    {
        if (nodes.OfType<Asking>().FirstOrDefault(asking => asking.Question == Question) is not { } asking)
            yield break;
        for (var option = 0; option < asking.Next.Count; option++)
        {
            if (Offers(option))
                yield return (option, After(option));
        }
    }

    /// <summary>The questions that may still come, a bound that is quick to have.</summary>
    public int QuestionsAhead()
    {
        var (seen, waiting, questions) = (new HashSet<FlowNode>(nodes), new Stack<FlowNode>(nodes), new HashSet<int>());
        while (waiting.TryPop(out var node))
        {
            if (node is not Asking asking)
                continue;
            questions.Add(asking.Question);
            foreach (var next in asking.Next.OfType<FlowNode>().Where(seen.Add))
                waiting.Push(next);
        }

        return questions.Count;
    }
}
