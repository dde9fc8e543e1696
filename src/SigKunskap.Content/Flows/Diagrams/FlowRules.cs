namespace SigKunskap.Content.Flows.Diagrams;

/// <summary>The rows of all tables in one row of numbers, and after them the options that are only offered after some answers.</summary>
internal sealed class FlowRules
{
    private readonly List<FlowRow> _rows;
    private readonly int[] _lastQuestion;
    private readonly ILookup<int, (int Row, Condition Condition)> _byQuestion;
    private readonly ILookup<int, (int Option, int Row, IReadOnlyList<Condition> When)> _showings;
    private readonly Dictionary<(int, int), int> _showing;

    public FlowRules(Flow flow)
    {
        Flow = flow;
        _rows = [.. flow.Tables.SelectMany(table => table.Rows)];
        var first = 0;
        foreach (var table in flow.Tables)
        {
            Tables.Add((table, first, first + table.Rows.Count));
            first += table.Rows.Count;
        }

        var showings = new List<(int Question, int Option, int Row, IReadOnlyList<Condition> When)>();
        foreach (var (question, at) in flow.Questions.Index().Select(question => (question.Item, question.Index)))
        {
            foreach (var (place, option) in question.Options.Index().Where(option => option.Item.ShownWhen.Count > 0))
                showings.Add((at, place, _rows.Count + showings.Count, option.ShownWhen));
        }

        Size = _rows.Count + showings.Count;
        Fired = new bool[_rows.Count];
        _lastQuestion = [.. _rows.Select(row => row.When.Count == 0 ? -1 : row.When.Max(condition => condition.Question))];
        _showings = showings.ToLookup(showing => showing.Question, showing => (showing.Option, showing.Row, showing.When));
        _showing = showings.ToDictionary(showing => (showing.Question, showing.Option), showing => showing.Row);
        _byQuestion = _rows.Select((row, at) => (at, row.When)).Concat(showings.Select(showing => (showing.Row, showing.When)))
            .SelectMany(row => row.Item2.Select(condition => (row.Item1, condition)))
            .ToLookup(pair => pair.condition.Question, pair => pair);
    }

    public Flow Flow { get; }

    /// <summary>Each table with its first row and the row after its last.</summary>
    public List<(FlowTable Table, int First, int End)> Tables { get; } = [];

    /// <summary>Rows of tables.</summary>
    public int Rows => _rows.Count;

    /// <summary>Rows of tables and options with conditions.</summary>
    public int Size { get; }

    /// <summary>Rows that decided something in some case.</summary>
    public bool[] Fired { get; }

    public FlowRow Row(int row) => _rows[row];

    /// <summary>The last question that a row asks about, or -1.</summary>
    public int LastQuestion(int row) => _lastQuestion[row];

    public IEnumerable<(int Row, Condition Condition)> On(int question) => _byQuestion[question];

    public int? ShowingOf(int question, int option) => _showing.TryGetValue((question, option), out var row) ? row : null;

    /// <summary>The tables after one that are not tried once it has given these outcomes.</summary>
    public IEnumerable<int> Skips(IReadOnlyList<int> outcomes, int table) =>
        Enumerable.Range(table + 1, Tables.Count - table - 1).Where(later => outcomes.Any(outcome => Tables[later].Table.SkippedAfter.Contains(Flow.Outcomes[outcome].Kind)));

    /// <summary>Whether no earlier table can give an outcome any more that would skip this one.</summary>
    public bool CanNoLongerBeSkipped(int table, Bits done, Bits open)
    {
        for (var earlier = 0; earlier < table && Tables[table].Table.SkippedAfter.Count > 0; earlier++)
        {
            if (done[earlier])
                continue;
            if (Skips(Tables[earlier].Table.Otherwise, earlier).Contains(table))
                return false;
            for (var row = Tables[earlier].First; row < Tables[earlier].End; row++)
            {
                if (open[row] && Skips(_rows[row].Outcomes, earlier).Contains(table))
                    return false;
            }
        }

        return true;
    }

    /// <summary>The first question that an open row asks about, or that decides which answers such a question offers. What concerns no such question is let go.</summary>
    public int NextQuestion(int level, Bits open)
    {
        var wanted = new bool[Flow.Questions.Count];
        for (var row = 0; row < Rows; row++)
        {
            if (open[row])
                Want(wanted, _rows[row].When, level);
        }

        for (var question = wanted.Length - 1; question >= 0; question--)
        {
            foreach (var showing in _showings[question])
            {
                if (!wanted[question])
                    open[showing.Row] = false;
                else if (open[showing.Row])
                    Want(wanted, showing.When, level);
            }
        }

        var next = Array.IndexOf(wanted, true);
        return next < 0 ? wanted.Length : next;
    }

    private static void Want(bool[] wanted, IReadOnlyList<Condition> when, int level)
    {
        foreach (var condition in when)
            wanted[condition.Question] |= condition.Question >= level;
    }
}
