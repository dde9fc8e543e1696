namespace SigKunskap.Content.Flows.Diagrams;

/// <summary>How far somebody has come: for each outcome, where in its diagram.</summary>
internal sealed class FlowPlace
{
    private readonly FlowDiagram _diagram;
    private readonly FlowNode[] _nodes;

    public FlowPlace(FlowDiagram diagram, FlowNode[] nodes)
    {
        (_diagram, _nodes) = (diagram, nodes);
        Span<char> ahead = stackalloc char[nodes.Length];
        var count = 0;
        var first = int.MaxValue;
        foreach (var node in nodes)
        {
            HasOutcome |= node is Ending { Applies: true };
            if (node is not Asking asking)
                continue;
            first = Math.Min(first, asking.Question);
            if (!ahead[..count].Contains((char)asking.Number))
                ahead[count++] = (char)asking.Number;
        }

        ahead[..count].Sort();
        (Ahead, Question) = (new(ahead[..count]), count == 0 ? null : first);
    }

    /// <summary>The next question that matters to any outcome, or null at the end.</summary>
    public int? Question { get; }

    /// <summary>The numbers of the nodes at which an outcome is not decided yet, as characters; two places with the same have the same ahead of them.</summary>
    public string Ahead { get; }

    public bool HasOutcome { get; }

    /// <summary>Places of the outcomes that apply for certain.</summary>
    public IEnumerable<int> Outcomes => _nodes.Index().Where(node => node.Item is Ending { Applies: true }).Select(node => node.Index);

    /// <summary>Most questions that may still come.</summary>
    public int MostLeft => _diagram.MostFrom(this);

    public bool Offers(int option)
    {
        foreach (var node in _nodes)
        {
            if (node is Asking asking && asking.Question == Question && asking.Next[option] is null)
                return false;
        }

        return true;
    }

    public FlowPlace After(int option)
    {
        var next = new FlowNode[_nodes.Length];
        for (var i = 0; i < next.Length; i++)
            next[i] = _nodes[i] is Asking asking && asking.Question == Question ? asking.Next[option]! : _nodes[i];
        return new(_diagram, next);
    }

    /// <summary>Every answer that can be given here, with where it leads.</summary>
    public IEnumerable<(int Option, FlowPlace Place)> Ways()
    {
        var options = _nodes.OfType<Asking>().FirstOrDefault(asking => asking.Question == Question)?.Next.Count ?? 0;
        for (var option = 0; option < options; option++)
        {
            if (Offers(option))
                yield return (option, After(option));
        }
    }

    /// <summary>How many questions may still come, a bound that is quick to have.</summary>
    public int QuestionsAhead()
    {
        var (seen, waiting, questions) = (new HashSet<FlowNode>(_nodes), new Stack<FlowNode>(_nodes), new HashSet<int>());
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
