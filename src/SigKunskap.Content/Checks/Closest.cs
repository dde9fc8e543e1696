namespace SigKunskap.Content.Checks;

/// <summary>"Menade du …": the known word nearest to a mistyped one.</summary>
public static class Closest
{
    /// <summary>A Swedish sentence that proposes the nearest known word, or an empty string when none is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    /// <returns>A sentence that starts with a space, or an empty string.</returns>
    public static string Suggestion(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > 60)
            return "";
        var nearest = known
            .Select(candidate => (candidate, distance: word.Length > 2 && candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? 1 : Distance(word, candidate)))
            .OrderBy(pair => pair.distance)
            .FirstOrDefault((candidate: "", distance: int.MaxValue));
        return nearest.distance <= Math.Max(1, word.Length / 3) ? $" Menade du ”{nearest.candidate}”?" : "";
    }

    /// <summary>Levenshtein's edit distance in characters, case ignored.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = same ? diagonal : 1 + Math.Min(diagonal, Math.Min(above, row[j - 1]));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
