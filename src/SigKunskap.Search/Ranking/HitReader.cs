using SigKunskap.Search.Postings;

namespace SigKunskap.Search.Ranking;

/// <summary>Reads tokens and tells where the units of a plan are answered. For one search.</summary>
internal sealed class HitReader
{
    // Of a word: 1 plus the place of its first answer among answers; each answer knows the next of its word.
    private readonly int[] marks;
    private readonly List<(int Unit, float Weight, int Near, int Place, int Next)> answers = [];
    private readonly List<int> marked = [];
    private readonly List<(NearWords Near, int Unit)> nears = [];
    private readonly List<(int Near, int Place, int At)> placed = [];

    public HitReader(SearchPlan plan, Workspace space)
    {
        marks = space.Marks;
        foreach (var unit in plan.Units)
        {
            foreach (var (word, weight) in unit.Words)
                Mark(word, unit.Number, weight, -1, 0);
            foreach (var near in unit.Near)
            {
                for (var place = 0; place < Math.Min(near.Places.Count, NearFinder.MostPlaces); place++)
                {
                    foreach (var word in near.Places[place])
                        Mark(word, unit.Number, near.Weight, nears.Count, place);
                }
                nears.Add((near, unit.Number));
            }
        }
    }

    /// <summary>Reads one text, which has no breaks, into hits in the order of its words.</summary>
    /// <returns>How many words it has.</returns>
    public int Read(ReadOnlySpan<int> tokens, List<Hit> hits)
    {
        hits.Clear();
        placed.Clear();
        var at = 0;
        foreach (var token in tokens)
        {
            for (var answer = marks[TokenizedPage.WordOf(token)] - 1; answer >= 0; answer = answers[answer].Next)
            {
                var (unit, weight, near, place, _) = answers[answer];
                if (near < 0)
                    hits.Add(new Hit(token < 0 ? Math.Max(0, at - 1) : at, unit, weight));
                else if (token >= 0)
                    placed.Add((near, place, at));
            }
            at += token < 0 ? 0 : 1;
        }
        if (placed.Count > 1)
            ReadNear(hits);
        return at;
    }

    /// <summary>Leaves the workspace as it was.</summary>
    public void Clear() => marked.ForEach(word => marks[word] = 0);

    private void Mark(int word, int unit, float weight, int near, int place)
    {
        if (marks[word] == 0)
            marked.Add(word);
        answers.Add((unit, weight, near, place, marks[word] - 1));
        marks[word] = answers.Count;
    }

    private void ReadNear(List<Hit> hits)
    {
        var before = hits.Count;
        foreach (var group in placed.GroupBy(one => one.Near))
        {
            var (near, unit) = nears[group.Key];
            var walk = new NearWalk(near);
            var last = -2;
            foreach (var word in group.GroupBy(one => one.At))
            {
                if (near.IsPhrase && word.Key != last + 1)
                    walk.Leave();
                last = word.Key;
                if (walk.IsMatch(word.Aggregate(0, (mask, one) => mask | (1 << one.Place)), word.Key))
                    hits.Add(new Hit(near.IsPhrase ? word.Key - near.Places.Count + 1 : word.Key, unit, near.Weight));
            }
        }
        if (hits.Count > before)
            hits.Sort((one, other) => one.At != other.At ? one.At.CompareTo(other.At) : one.Unit.CompareTo(other.Unit));
    }
}
