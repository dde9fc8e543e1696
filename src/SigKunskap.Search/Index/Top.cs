namespace SigKunskap.Search.Index;

/// <summary>The first of a list in order, without ordering the rest.</summary>
internal static class Top
{
    public static List<T> Of<T>(List<T> all, int most, Comparison<T> compare)
    {
        if (all.Count > most * 2)
        {
            // The worst of those kept comes out first.
            var kept = new PriorityQueue<T, T>(most + 1, Comparer<T>.Create((one, other) => compare(other, one)));
            foreach (var one in all)
            {
                if (kept.Count < most)
                    kept.Enqueue(one, one);
                else if (compare(one, kept.Peek()) < 0)
                    kept.EnqueueDequeue(one, one);
            }
            all = [.. kept.UnorderedItems.Select(item => item.Element)];
        }
        all.Sort(compare);
        return all.Count > most ? all.GetRange(0, most) : all;
    }
}
