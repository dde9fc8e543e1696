using DiffPlex;

namespace SigKunskap.Content.Editions;

/// <summary>A text put together from two that both went on from the same one.</summary>
/// <param name="Text">The whole text; where both changed the same lines it holds both, between marking lines.</param>
/// <param name="Conflicts">How many such places there are.</param>
public sealed record MergedText(string Text, int Conflicts);

/// <summary>Puts together what two people did to the same text, line by line. Never drops a word that either of them wrote.</summary>
public static class TextMerge
{
    /// <summary>Begins a place where both changed the same lines.</summary>
    public const string MineMark = "<<<<<<< Din text";

    /// <summary>Stands between the two.</summary>
    public const string BetweenMark = "=======";

    /// <summary>Ends such a place.</summary>
    public const string TheirsMark = ">>>>>>> Den andras text";

    /// <summary>Merges two texts with the one that both began from.</summary>
    /// <param name="original">What both began from.</param>
    /// <param name="mine">What one made of it.</param>
    /// <param name="theirs">What the other made of it.</param>
    /// <returns>The merged text; line ends are <c>\n</c>.</returns>
    public static MergedText Of(string original, string mine, string theirs)
    {
        var lines = Lines(original);
        var changes = Changes(original, mine, isMine: true).Concat(Changes(original, theirs, isMine: false)).OrderBy(change => change.From).ThenBy(change => change.To).ToList();
        var merged = new List<string>();
        var conflicts = 0;
        var at = 0;
        for (var next = 0; next < changes.Count;)
        {
            var (from, to) = (changes[next].From, changes[next].To);
            var place = new List<Change>();
            // Changes that touch are one place: whether they agree is for a person to say.
            for (; next < changes.Count && (place.Count == 0 || changes[next].From <= to); next++)
            {
                place.Add(changes[next]);
                to = Math.Max(to, changes[next].To);
            }

            merged.AddRange(lines[at..from]);
            at = to;
            var (left, right) = (Applied(lines, from, to, place.Where(change => change.IsMine)), Applied(lines, from, to, place.Where(change => !change.IsMine)));
            if (place.TrueForAll(change => change.IsMine) || left.SequenceEqual(right))
            {
                merged.AddRange(left);
            }
            else if (place.TrueForAll(change => !change.IsMine))
            {
                merged.AddRange(right);
            }
            else
            {
                conflicts++;
                merged.AddRange([MineMark, .. left, BetweenMark, .. right, TheirsMark]);
            }
        }

        merged.AddRange(lines[at..]);
        return new(string.Join('\n', merged), conflicts);
    }

    /// <summary>Whether a text still holds a place that nobody has decided.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True while one of the marking lines stands in it.</returns>
    public static bool IsUndecided(string text) => Lines(text).Any(line => line is MineMark or TheirsMark);

    /// <summary>An empty text has no lines, as the comparison sees it.</summary>
    private static string[] Lines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").Split('\n');

    private static IEnumerable<Change> Changes(string before, string after, bool isMine)
    {
        var difference = new Differ().CreateLineDiffs(before.ReplaceLineEndings("\n"), after.ReplaceLineEndings("\n"), ignoreWhitespace: false);
        return difference.DiffBlocks.Select(block => new Change(block.DeleteStartA, block.DeleteStartA + block.DeleteCountA, difference.PiecesNew[block.InsertStartB..(block.InsertStartB + block.InsertCountB)], isMine));
    }

    private static List<string> Applied(string[] lines, int from, int to, IEnumerable<Change> changes)
    {
        var applied = new List<string>();
        foreach (var change in changes)
        {
            applied.AddRange(lines[from..change.From]);
            applied.AddRange(change.Lines);
            from = change.To;
        }

        applied.AddRange(lines[from..to]);
        return applied;
    }

    private sealed record Change(int From, int To, string[] Lines, bool IsMine);
}
