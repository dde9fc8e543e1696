namespace SigKunskap.Content.Flows.Diagrams;

/// <summary>
/// The rows of all tables in one row of numbers, and after them the options that are only offered after some answers. All in arrays: a large
/// flow asks this millions of times while it is checked.
/// </summary>
internal sealed class FlowRules
{
    private readonly Condition[][] _when;
    private readonly int[][] _outcomes;
    private readonly int[][] _skips;
    private readonly int[][] _skipsOtherwise;
    private readonly int[] _lastQuestion;
    private readonly (int Row, Condition Condition)[][] _on;
    private readonly int[][] _showings;

    public FlowRules(Flow flow)
    {
        Flow = flow;
        foreach (var table in flow.Tables)
            Tables.Add((table, Tables.Count == 0 ? 0 : Tables[^1].End, (Tables.Count == 0 ? 0 : Tables[^1].End) + table.Rows.Count));
        var rows = flow.Tables.SelectMany(table => table.Rows).ToList();
        var showings = flow.Questions.SelectMany(question => question.Options).Where(option => option.ShownWhen.Count > 0).ToList();
        _when = [.. rows.Select(row => row.When.ToArray()), .. showings.Select(option => option.ShownWhen.ToArray())];
        _outcomes = [.. rows.Select(row => row.Outcomes.ToArray())];
        _skips = [.. Tables.Index().SelectMany(table => table.Item.Table.Rows.Select(row => SkippedBy(row.Outcomes, table.Index)))];
        _skipsOtherwise = [.. Tables.Index().Select(table => SkippedBy(table.Item.Table.Otherwise, table.Index))];
        _lastQuestion = [.. rows.Select(row => row.When.Select(condition => condition.Question).DefaultIfEmpty(-1).Max())];
        _on = [.. flow.Questions.Select((_, question) => _when.Index().SelectMany(row => row.Item.Where(condition => condition.Question == question).Select(condition => (row.Index, condition))).ToArray())];
        _showings = [.. flow.Questions.Select(question => question.Options.Select(option => option.ShownWhen.Count == 0 ? -1 : rows.Count + showings.IndexOf(option)).ToArray())];
        (Rows, Size, Fired) = (rows.Count, _when.Length, new bool[rows.Count]);
    }

    public Flow Flow { get; }

    /// <summary>Each table with its first row and the row after its last.</summary>
    public List<(FlowTable Table, int First, int End)> Tables { get; } = [];

    /// <summary>Rows of tables.</summary>
    public int Rows { get; }

    /// <summary>Rows of tables and options with conditions.</summary>
    public int Size { get; }

    /// <summary>Rows that decided something in some case.</summary>
    public bool[] Fired { get; }

    public bool Gives(int row, int outcome) => Array.IndexOf(_outcomes[row], outcome) >= 0;

    /// <summary>The tables that are not tried once a row has given its outcomes.</summary>
    public int[] SkippedBy(int row) => _skips[row];

    /// <summary>The tables that are not tried once a table has given what it gives when no row fits.</summary>
    public int[] SkippedByOtherwise(int table) => _skipsOtherwise[table];

    /// <summary>The last question that a row asks about, or -1.</summary>
    public int LastQuestion(int row) => _lastQuestion[row];

    public (int Row, Condition Condition)[] On(int question) => _on[question];

    /// <summary>The row that says when an option is offered, or -1 when it always is.</summary>
    public int ShowingOf(int question, int option) => _showings[question][option];

    /// <summary>Whether no earlier table can give an outcome any more that would skip this one.</summary>
    public bool CanNoLongerBeSkipped(int table, Bits done, Bits open)
    {
        for (var earlier = 0; earlier < table && Tables[table].Table.SkippedAfter.Count > 0; earlier++)
        {
            if (done[earlier])
                continue;
            if (_skipsOtherwise[earlier].Contains(table))
                return false;
            for (var row = Tables[earlier].First; row < Tables[earlier].End; row++)
            {
                if (open[row] && _skips[row].Contains(table))
                    return false;
            }
        }

        return true;
    }

    /// <summary>The first question that an open row asks about, or that decides which answers such a question offers. What concerns no such question is let go.</summary>
    public int NextQuestion(int level, Bits open)
    {
        Span<bool> wanted = stackalloc bool[Flow.Questions.Count];
        for (var row = 0; row < Rows; row++)
        {
            if (open[row])
                Want(wanted, _when[row], level);
        }

        for (var question = wanted.Length - 1; question >= 0 && Size > Rows; question--)
        {
            foreach (var showing in _showings[question])
            {
                if (showing >= 0 && !wanted[question])
                    open[showing] = false;
                else if (showing >= 0 && open[showing])
                    Want(wanted, _when[showing], level);
            }
        }

        var next = wanted.IndexOf(true);
        return next < 0 ? wanted.Length : next;
    }

    private static void Want(Span<bool> wanted, Condition[] when, int level)
    {
        foreach (var condition in when)
            wanted[condition.Question] |= condition.Question >= level;
    }

    private int[] SkippedBy(IReadOnlyList<int> outcomes, int table) =>
        [.. Enumerable.Range(table + 1, Tables.Count - table - 1).Where(later => outcomes.Any(outcome => Tables[later].Table.SkippedAfter.Contains(Flow.Outcomes[outcome].Kind)))];
}
