namespace SigKunskap.Content.Flows.Diagrams;

/// <summary>Builds the diagrams of a flow's outcomes; nodes that say the same are one node.</summary>
internal sealed class DiagramBuilder(Flow flow)
{
    /// <summary>Far more than a flow that a lawyer can read has; a bound on the work that a hostile file can ask for.</summary>
    private const int MostCases = 60_000;

    private static readonly Ending No = new(0, applies: false);
    private static readonly Ending Yes = new(1, applies: true);

    private readonly FlowRules _rules = new(flow);
    private readonly Dictionary<string, FlowNode> _alike = [];
    private readonly Dictionary<TableState, FlowNode> _known = [];
    private int _cases;

    public IReadOnlyList<bool> RowsThatDecide => _rules.Fired;

    /// <summary>A question that offers no answer at all after some answers; its place, or null.</summary>
    public int? Stuck { get; private set; }

    /// <summary>Where everybody begins who asks whether an outcome applies.</summary>
    public FlowNode RootOf(int outcome)
    {
        // States of different outcomes are not to be taken for each other.
        _known.Clear();
        return Node(new TableState(_rules, outcome));
    }

    private FlowNode Node(TableState state)
    {
        if (state.IsDecided)
            return state.IsGiven ? Yes : No;
        if (_known.TryGetValue(state, out var known))
            return known;
        if (++_cases > MostCases)
            throw new FlowTooIntricateException(MostCases);
        return _known[state] = Ask(state);
    }

    private FlowNode Ask(TableState state)
    {
        var next = flow.Questions[state.Question].Options.Select((_, option) => state.Offers(option) ? Node(state.After(option)) : null).ToList();
        var offered = next.OfType<FlowNode>().ToList();
        if (offered.Count == 0)
        {
            Stuck = state.Question;
            return No;
        }

        // All answers lead to the same place: nobody need be asked.
        if (offered.TrueForAll(node => node == offered[0]))
            return offered[0];
        var key = $"{state.Question}? {string.Join(' ', next.Select(node => node?.Number ?? -1))}";
        return _alike.TryGetValue(key, out var alike) ? alike : _alike[key] = new Asking(_alike.Count + 2, state.Question, next);
    }
}
