namespace SigKunskap.Content.Flows.Diagrams;

/// <summary>
/// A flow as reduced decision diagrams, a small one for each outcome: every way through it, with the questions that matter and no others. A
/// question is left out where all its answers lead to the same place; it matters to the flow where it matters to some outcome.
/// (Multi-valued decision diagrams: Srinivasan, Kam, Malik, Brayton, 1990.)
/// </summary>
public sealed class FlowDiagram
{
    private const int MostPlaces = 20_000;

    private readonly List<FlowNode> _nodes = [];
    private readonly Dictionary<string, int> _most = [];

    private FlowDiagram(Flow flow)
    {
        var builder = new DiagramBuilder(flow);
        var roots = Enumerable.Range(0, flow.Outcomes.Count).Select(builder.RootOf).ToArray();
        (Start, RowsThatDecide, Stuck) = (new(this, roots), builder.RowsThatDecide, builder.Stuck);
        var seen = new HashSet<FlowNode>(roots);
        for (var waiting = new Queue<FlowNode>(seen); waiting.TryDequeue(out var node);)
        {
            _nodes.Add(node);
            foreach (var next in (node as Asking)?.Next.OfType<FlowNode>().Where(seen.Add) ?? [])
                waiting.Enqueue(next);
        }

        Reached = [.. roots.Select(root => root is Asking or Ending { Applies: true })];
        MostQuestions = Measure(Start);
    }

    /// <summary>The most questions that anybody meets; when the places are too many to walk through, the number of questions that anybody may meet.</summary>
    public int MostQuestions { get; }

    /// <summary>How many places the diagrams have together.</summary>
    public int Size => _nodes.Count;

    /// <summary>Whether a row of a table, counted through all tables, decides anything in any case.</summary>
    internal IReadOnlyList<bool> RowsThatDecide { get; }

    /// <summary>Whether an outcome, by its place, applies in any case.</summary>
    internal IReadOnlyList<bool> Reached { get; }

    /// <summary>A question that offers no answer at all after some answers; its place, or null.</summary>
    internal int? Stuck { get; }

    internal FlowPlace Start { get; }

    /// <summary>Every place of every diagram where a question is asked.</summary>
    internal IEnumerable<Asking> Questions => _nodes.OfType<Asking>();

    /// <summary>Builds the diagram of a flow.</summary>
    /// <param name="flow">The flow.</param>
    /// <returns>Its diagram.</returns>
    /// <exception cref="FlowTooIntricateException">The tables have too many cases.</exception>
    public static FlowDiagram Of(Flow flow) => new(flow);

    internal int MostFrom(FlowPlace place) => _most.TryGetValue(place.Ahead, out var most) ? most : place.QuestionsAhead();

    /// <summary>The questions on a way that is as long as any.</summary>
    internal IEnumerable<int> LongestPath()
    {
        for (var place = Start; place.Question is { } question; place = place.Ways().MaxBy(way => way.Place.MostLeft).Place)
            yield return question;
    }

    /// <summary>Answers after which no outcome applies, or null when there are none.</summary>
    internal IReadOnlyList<(int Question, int Option)>? PathWithoutOutcome()
    {
        var waiting = new Queue<Step>(Start.HasOutcome ? [] : [new(Start, null, 0)]);
        var seen = new HashSet<string>();
        while (waiting.TryDequeue(out var at))
        {
            if (at.Place.Question is null)
                return [.. at.Path().Reverse()];
            foreach (var (option, next) in at.Place.Ways())
            {
                // Where an outcome is certain, or somebody has been already, there is nothing to find.
                if (!next.HasOutcome && seen.Add(next.Ahead))
                    waiting.Enqueue(new(next, at, option));
            }

            if (seen.Count > MostPlaces)
                throw new FlowTooIntricateException(MostPlaces);
        }

        return null;
    }

    private int Measure(FlowPlace place)
    {
        if (place.Question is null)
            return 0;
        if (_most.TryGetValue(place.Ahead, out var known))
            return known;
        if (_most.Count >= MostPlaces)
            return place.QuestionsAhead();
        return _most[place.Ahead] = 1 + place.Ways().Max(way => Measure(way.Place));
    }

    private sealed record Step(FlowPlace Place, Step? Before, int Option)
    {
        public IEnumerable<(int Question, int Option)> Path()
        {
            for (var step = this; step.Before is { } before; step = before)
                yield return (before.Place.Question!.Value, step.Option);
        }
    }
}
