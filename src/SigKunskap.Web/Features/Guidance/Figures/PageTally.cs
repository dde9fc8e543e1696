namespace SigKunskap.Web.Features.Guidance.Figures;

/// <summary>How often each page was read in this node since it was last stored. Nothing of who read, when, or what they searched for.</summary>
public sealed class PageTally
{
    private readonly Lock _key = new();
    private Dictionary<(string Page, DateOnly Day), (int Reads, int FromSearch)> _counts = [];

    /// <summary>The page is one of the library's, so there are never more than it has.</summary>
    public void Read(string page, DateOnly day, bool fromSearch) => Add((page, day), (1, fromSearch ? 1 : 0));

    /// <summary>Hands over what was counted, and begins again.</summary>
    internal IReadOnlyDictionary<(string Page, DateOnly Day), (int Reads, int FromSearch)> Take()
    {
        lock (_key)
        {
            var taken = _counts;
            _counts = [];
            return taken;
        }
    }

    /// <summary>Takes back what could not be stored.</summary>
    internal void Return(IEnumerable<KeyValuePair<(string Page, DateOnly Day), (int Reads, int FromSearch)>> counts)
    {
        foreach (var (key, count) in counts)
            Add(key, count);
    }

    private void Add((string Page, DateOnly Day) key, (int Reads, int FromSearch) more)
    {
        lock (_key)
        {
            var (reads, fromSearch) = _counts.GetValueOrDefault(key);
            _counts[key] = (reads + more.Reads, fromSearch + more.FromSearch);
        }
    }
}
