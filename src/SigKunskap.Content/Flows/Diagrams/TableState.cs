namespace SigKunskap.Content.Flows.Diagrams;

/// <summary>
/// How far the tables are decided after some answers: which rows may still fit, which outcomes are certain, which tables are done. Two paths
/// that come to the same state lead to the same place, however they came there; that is why a flow need not be enumerated.
/// </summary>
internal sealed class TableState : IEquatable<TableState>
{
    private readonly FlowRules _rules;
    private readonly Bits _open;
    private readonly Bits _certain;
    private readonly Bits _matched;
    private readonly Bits _done;
    private readonly int _level;

    public TableState(FlowRules rules)
    {
        _rules = rules;
        (_open, _certain, _matched, _done) = (new(rules.Size), new(rules.Flow.Outcomes.Count), new(rules.Tables.Count), new(rules.Tables.Count));
        for (var i = 0; i < rules.Size; i++)
            _open[i] = true;
        _level = Settle(0);
    }

    private TableState(TableState before, int option)
    {
        _rules = before._rules;
        (_open, _certain, _matched, _done) = (before._open.Copy(), before._certain.Copy(), before._matched.Copy(), before._done.Copy());
        foreach (var (row, condition) in _rules.On(before._level))
        {
            if (!condition.Holds(option))
                _open[row] = false;
        }

        _level = Settle(before._level + 1);
    }

    /// <summary>The next question that an open row asks about, or the number of questions when all is decided.</summary>
    public int Question => _level;

    public bool IsDecided => _level == _rules.Flow.Questions.Count;

    public IEnumerable<int> Outcomes => Enumerable.Range(0, _rules.Flow.Outcomes.Count).Where(outcome => _certain[outcome]);

    /// <summary>Whether an option of <see cref="Question"/> is offered after these answers.</summary>
    public bool Offers(int option) => _rules.ShowingOf(_level, option) is not { } row || _open[row];

    public TableState After(int option) => new(this, option);

    public bool Equals(TableState? other) =>
        other is not null && _level == other._level && _open.Equals(other._open) && _certain.Equals(other._certain) && _matched.Equals(other._matched) && _done.Equals(other._done);

    public override bool Equals(object? obj) => Equals(obj as TableState);

    public override int GetHashCode() => HashCode.Combine(_level, _open, _certain, _matched, _done);

    /// <summary>Draws every conclusion that the answers before a question allow.</summary>
    private int Settle(int level)
    {
        for (var table = 0; table < _rules.Tables.Count; table++)
        {
            if (!_done[table])
                Settle(table, level);
        }

        return NextQuestion(level);
    }

    private void Settle(int table, int level)
    {
        var rules = _rules.Tables[table];
        var tried = _rules.CanNoLongerBeSkipped(table, earlier => !_done[earlier], row => _open[row]);
        for (var row = rules.First; row < rules.First + rules.Count; row++)
        {
            if (!_open[row] || _rules.LastQuestion(row) >= level)
                continue;
            if (rules.Table.FirstRowOnly)
                Close(row + 1, rules.First + rules.Count);
            if (!tried || (rules.Table.FirstRowOnly && HasOpen(rules.First, row)))
                break;
            _rules.Fired[row] = true;
            _open[row] = false;
            _matched[table] = rules.Table.Otherwise.Count > 0;
            Give(_rules.Row(row).Outcomes, table);
        }

        if (tried && !rules.Table.FirstRowOnly)
            DropWhatAddsNothing(table);
        if (!tried || HasOpen(rules.First, rules.First + rules.Count))
            return;
        if (!_matched[table])
            Give(rules.Table.Otherwise, table);
        Finish(table);
    }

    /// <summary>A row whose outcomes are certain already cannot change the answer, so nobody need be asked about it.</summary>
    private void DropWhatAddsNothing(int table)
    {
        var rules = _rules.Tables[table];
        if (!_matched[table] && rules.Table.Otherwise.Count > 0)
            return;
        for (var row = rules.First; row < rules.First + rules.Count; row++)
        {
            var outcomes = _rules.Row(row).Outcomes;
            if (!_open[row] || outcomes.Any(outcome => !_certain[outcome]) || _rules.Skips(outcomes, table).Any(later => !_done[later]))
                continue;
            _rules.Fired[row] = true;
            _open[row] = false;
        }
    }

    private void Give(IReadOnlyList<int> outcomes, int table)
    {
        foreach (var outcome in outcomes)
            _certain[outcome] = true;
        foreach (var later in _rules.Skips(outcomes, table))
            Finish(later);
    }

    private void Finish(int table)
    {
        _done[table] = true;
        _matched[table] = false;
        Close(_rules.Tables[table].First, _rules.Tables[table].First + _rules.Tables[table].Count);
    }

    private void Close(int from, int to)
    {
        for (var row = from; row < to; row++)
            _open[row] = false;
    }

    private bool HasOpen(int from, int to)
    {
        for (var row = from; row < to; row++)
        {
            if (_open[row])
                return true;
        }

        return false;
    }

    /// <summary>The first question that an open row asks about, or that decides which answers such a question offers. What concerns no such question is let go.</summary>
    private int NextQuestion(int level)
    {
        var wanted = new bool[_rules.Flow.Questions.Count];
        for (var row = 0; row < _rules.Rows; row++)
        {
            foreach (var condition in _open[row] ? _rules.Row(row).When : [])
                wanted[condition.Question] |= condition.Question >= level;
        }

        for (var question = wanted.Length - 1; question >= 0; question--)
        {
            foreach (var showing in _rules.ShowingsOf(question))
            {
                if (!wanted[question])
                    _open[showing.Row] = false;
                else if (_open[showing.Row])
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
