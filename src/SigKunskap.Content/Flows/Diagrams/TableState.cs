namespace SigKunskap.Content.Flows.Diagrams;

/// <summary>
/// How far the tables are decided after some answers, seen from one outcome: which rows may still fit and matter to it, and which tables are
/// done. Two paths that come to the same state lead to the same place, however they came there; that is why a flow need not be enumerated.
/// </summary>
internal sealed class TableState : IEquatable<TableState>
{
    private readonly FlowRules _rules;
    private readonly int _goal;
    private readonly Bits _open;
    private readonly Bits _matched;
    private readonly Bits _done;

    public TableState(FlowRules rules, int goal)
    {
        (_rules, _goal, _open, _matched, _done) = (rules, goal, new(rules.Size), new(rules.Tables.Count), new(rules.Tables.Count));
        for (var i = 0; i < rules.Size; i++)
            _open[i] = true;
        Question = Settle(0);
    }

    private TableState(TableState before, int option)
    {
        (_rules, _goal, _open, _matched, _done) = (before._rules, before._goal, before._open.Copy(), before._matched.Copy(), before._done.Copy());
        foreach (var (row, condition) in _rules.On(before.Question))
        {
            if (!condition.Holds(option))
                _open[row] = false;
        }

        Question = Settle(before.Question + 1);
    }

    /// <summary>The next question that an open row asks about, or the number of questions when all is decided.</summary>
    public int Question { get; }

    /// <summary>Whether the outcome is certain.</summary>
    public bool IsGiven { get; private set; }

    public bool IsDecided => IsGiven || Question == _rules.Flow.Questions.Count;

    /// <summary>Whether an option of <see cref="Question"/> is offered after these answers.</summary>
    public bool Offers(int option) => _rules.ShowingOf(Question, option) is var row && (row < 0 || _open[row]);

    public TableState After(int option) => new(this, option);

    public bool Equals(TableState? other) =>
        other is not null && Question == other.Question && _open.Equals(other._open) && _matched.Equals(other._matched) && _done.Equals(other._done);

    public override bool Equals(object? obj) => Equals(obj as TableState);

    public override int GetHashCode() => HashCode.Combine(Question, _open, _matched, _done);

    /// <summary>Draws every conclusion that the answers before a question allow.</summary>
    private int Settle(int level)
    {
        for (var table = 0; table < _rules.Tables.Count && !IsGiven; table++)
        {
            if (!_done[table])
                Settle(table, level);
        }

        if (!IsGiven)
            return _rules.NextQuestion(level, _open);
        // What else would have given it is not looked into; it may.
        for (var row = 0; row < _rules.Rows; row++)
            _rules.Fired[row] |= _open[row] && _rules.Gives(row, _goal);
        return _rules.Flow.Questions.Count;
    }

    private void Settle(int table, int level)
    {
        var (rules, first, end) = _rules.Tables[table];
        var tried = _rules.CanNoLongerBeSkipped(table, _done, _open);
        for (var row = first; row < end && !IsGiven; row++)
        {
            if (!_open[row] || _rules.LastQuestion(row) >= level)
                continue;
            if (rules.FirstRowOnly)
                _open.Clear(row + 1, end);
            if (!tried || (rules.FirstRowOnly && _open.Any(first, row)))
                break;
            _open[row] = false;
            _matched[table] = true;
            Give(row);
        }

        DropWhatMakesNoDifference(table);
        if (_done[table] || !tried || _open.Any(first, end))
            return;
        if (!_matched[table])
            GiveOtherwise(table);
        Finish(table);
    }

    /// <summary>Nobody need be asked about a row that can neither give the outcome nor keep another from giving it.</summary>
    private void DropWhatMakesNoDifference(int table)
    {
        var (rules, first, end) = _rules.Tables[table];
        var otherwise = !_matched[table] && (rules.Otherwise.Contains(_goal) || CanSkip(_rules.SkippedByOtherwise(table)));
        for (var row = end - 1; row >= first && !otherwise; row--)
        {
            if (!_open[row])
                continue;
            if (!_rules.Gives(row, _goal) && !CanSkip(_rules.SkippedBy(row)))
                _open[row] = false;
            else if (rules.FirstRowOnly)
                return;
        }

        // All the same to what follows then, whether a row has fitted.
        if (!otherwise)
            _matched[table] = true;
        if (!otherwise && !_open.Any(first, end))
            Finish(table);
    }

    private bool CanSkip(int[] tables)
    {
        foreach (var table in tables)
        {
            if (!_done[table])
                return true;
        }

        return false;
    }

    private void Give(int row)
    {
        if (_rules.Gives(row, _goal))
            IsGiven = _rules.Fired[row] = true;
        foreach (var later in _rules.SkippedBy(row))
            Finish(later);
    }

    private void GiveOtherwise(int table)
    {
        IsGiven |= _rules.Tables[table].Table.Otherwise.Contains(_goal);
        foreach (var later in _rules.SkippedByOtherwise(table))
            Finish(later);
    }

    private void Finish(int table)
    {
        _done[table] = true;
        _matched[table] = false;
        _open.Clear(_rules.Tables[table].First, _rules.Tables[table].End);
    }
}
