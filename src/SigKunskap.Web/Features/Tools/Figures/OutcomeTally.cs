namespace SigKunskap.Web.Features.Tools.Figures;

/// <summary>How often each outcome was a headline in this node since it was last stored. Nothing of who asked, when, or what they answered.</summary>
public sealed class OutcomeTally
{
    private readonly Lock _key = new();
    private Dictionary<(string Flow, string Outcome, DateOnly Day), int> _counts = [];

    /// <summary>Flow and outcome are those of the library, so there are never more than it has.</summary>
    public void Shown(string flow, string outcome, DateOnly day)
    {
        lock (_key)
            _counts[(flow, outcome, day)] = _counts.GetValueOrDefault((flow, outcome, day)) + 1;
    }

    /// <summary>Hands over what was counted, and begins again.</summary>
    internal IReadOnlyDictionary<(string Flow, string Outcome, DateOnly Day), int> Take()
    {
        lock (_key)
        {
            var taken = _counts;
            _counts = [];
            return taken;
        }
    }

    /// <summary>Takes back what could not be stored.</summary>
    internal void Return(IEnumerable<KeyValuePair<(string Flow, string Outcome, DateOnly Day), int>> counts)
    {
        lock (_key)
        {
            foreach (var (key, count) in counts)
                _counts[key] = _counts.GetValueOrDefault(key) + count;
        }
    }
}
