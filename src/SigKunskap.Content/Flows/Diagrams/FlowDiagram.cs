namespace SigKunskap.Content.Flows.Diagrams;

/// <summary>
/// A flow as a reduced decision diagram: every way through it, with the questions that matter on that way and no others. A question is left
/// out where all its answers lead to the same place. (Multi-valued decision diagrams: Srinivasan, Kam, Malik, Brayton, 1990.)
/// </summary>
public sealed class FlowDiagram
{
    /// <summary>Far more than a flow that a lawyer can read has; a bound on the work that a hostile file can ask for.</summary>
    private const int MostCases = 60_000;

    private readonly FlowRules _rules;
    private readonly Dictionary<TableState, FlowNode> _known = [];
    private readonly Dictionary<string, FlowNode> _alike = [];
    private readonly Dictionary<FlowNode, int> _numbers = [];
    private readonly Dictionary<FlowNode, int> _longest = [];

    private FlowDiagram(Flow flow)
    {
        _rules = new(flow);
        Root = Node(new TableState(_rules));
        Measure(Root);
        // Only wanted while it was built.
        _known.Clear();
        _alike.Clear();
        _numbers.Clear();
    }

    /// <summary>Where everybody begins.</summary>
    public FlowNode Root { get; }

    /// <summary>Whether a row of a table, counted through all tables, decides anything in any case.</summary>
    public IReadOnlyList<bool> RowsThatDecide => _rules.Fired;

    /// <summary>A question that offers no answer at all after some answers; its place, or null.</summary>
    public int? Stuck { get; private set; }

    /// <summary>Every place of the diagram that can be reached, each once.</summary>
    public IReadOnlyCollection<FlowNode> Nodes => _longest.Keys;

    /// <summary>The most questions from a place to an end.</summary>
    /// <param name="node">A node of this diagram.</param>
    /// <returns>The number of questions; 0 at an end.</returns>
    public int LongestFrom(FlowNode node) => _longest[node];

    /// <summary>Builds the diagram of a flow.</summary>
    /// <param name="flow">The flow.</param>
    /// <returns>Its diagram.</returns>
    /// <exception cref="FlowTooIntricateException">The tables have too many cases.</exception>
    public static FlowDiagram Of(Flow flow) => new(flow);

    /// <summary>The questions on a way that is as long as any.</summary>
    /// <returns>Places of questions, in the order they are asked.</returns>
    public IEnumerable<int> LongestPath()
    {
        for (var node = Root; node is Asking asking; node = asking.Next.OfType<FlowNode>().MaxBy(LongestFrom)!)
            yield return asking.Question;
    }

    /// <summary>Answers that lead to a place, as few as possible.</summary>
    /// <param name="wanted">The place.</param>
    /// <returns>Questions and options by their places, or null when there is no such place.</returns>
    public IReadOnlyList<(int Question, int Option)>? PathTo(Predicate<FlowNode> wanted)
    {
        var waiting = new Queue<(FlowNode Node, IReadOnlyList<(int, int)> Path)>([(Root, [])]);
        var seen = new HashSet<FlowNode> { Root };
        while (waiting.TryDequeue(out var at))
        {
            if (wanted(at.Node))
                return at.Path;
            foreach (var (option, next) in (at.Node as Asking)?.Next.Index() ?? [])
            {
                if (next is not null && seen.Add(next))
                    waiting.Enqueue((next, [.. at.Path, (((Asking)at.Node).Question, option)]));
            }
        }

        return null;
    }

    private int Measure(FlowNode node)
    {
        if (_longest.TryGetValue(node, out var known))
            return known;
        return _longest[node] = node is Asking asking ? 1 + asking.Next.OfType<FlowNode>().Max(Measure) : 0;
    }

    private FlowNode Node(TableState state)
    {
        if (_known.TryGetValue(state, out var known))
            return known;
        if (_known.Count >= MostCases)
            throw new FlowTooIntricateException(MostCases);
        return _known[state] = state.IsDecided ? End(state) : Ask(state);
    }

    private FlowNode End(TableState state)
    {
        var outcomes = state.Outcomes.OrderBy(outcome => Rank(_rules.Flow.Outcomes[outcome].Kind)).ThenBy(outcome => outcome).ToList();
        return Alike($"= {string.Join(' ', outcomes)}", () => new Ending(outcomes));
    }

    private FlowNode Ask(TableState state)
    {
        var next = _rules.Flow.Questions[state.Question].Options
            .Select((_, option) => state.Offers(option) ? Node(state.After(option)) : null).ToList();
        var offered = next.OfType<FlowNode>().ToList();
        if (offered.Count == 0)
        {
            Stuck = state.Question;
            return Alike("= ", () => new Ending([]));
        }

        // All answers lead to the same place: nobody need be asked.
        return offered.TrueForAll(node => node == offered[0])
            ? offered[0]
            : Alike($"{state.Question}? {string.Join(' ', next.Select(Number))}", () => new Asking(state.Question, next));
    }

    private int Number(FlowNode? node) => node is null ? -1 : _numbers[node];

    private FlowNode Alike(string key, Func<FlowNode> make)
    {
        if (_alike.TryGetValue(key, out var known))
            return known;
        var made = make();
        _numbers.Add(made, _numbers.Count);
        return _alike[key] = made;
    }

    private int Rank(OutcomeKind kind) => _rules.Flow.KindOrder.Index().First(item => item.Item == kind).Index;
}
