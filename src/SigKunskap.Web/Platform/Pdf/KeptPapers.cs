namespace SigKunskap.Web.Platform.Pdf;

/// <summary>The papers that were asked for last, no more than a set weight together.</summary>
internal sealed class KeptPapers(long most = 48_000_000)
{
    private readonly Lock door = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, byte[] Paper)>> byKey = [];
    private readonly LinkedList<(string Key, byte[] Paper)> latest = [];
    private long weight;

    public byte[]? Find(string key)
    {
        lock (door)
        {
            if (!byKey.TryGetValue(key, out var node))
                return null;
            latest.Remove(node);
            latest.AddFirst(node);
            return node.Value.Paper;
        }
    }

    public void Keep(string key, byte[] paper)
    {
        lock (door)
        {
            // One that fills a large part of the place would push out everything that others ask for.
            if (paper.Length > most / 4 || byKey.ContainsKey(key))
                return;
            byKey[key] = latest.AddFirst((key, paper));
            for (weight += paper.Length; weight > most; weight -= latest.Last!.Value.Paper.Length, latest.RemoveLast())
                byKey.Remove(latest.Last!.Value.Key);
        }
    }
}
