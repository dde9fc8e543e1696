using DiffPlex;

namespace SigKunskap.Content.Editions;

/// <summary>The difference between two texts, word by word.</summary>
public static class TextComparison
{
    private const int LongestBetween = 12;

    /// <summary>Compares two texts.</summary>
    /// <param name="before">The earlier text.</param>
    /// <param name="after">The later text.</param>
    /// <returns>Runs of words in the order of the later text, what went before what came; without the removed ones they are the later text, without the added ones the earlier.</returns>
    public static IReadOnlyList<TextChange> Of(string before, string after)
    {
        if (before == after)
            return [new(after, ParagraphChange.Unchanged)];
        if (before.Length == 0 || after.Length == 0)
            return [before.Length == 0 ? new(after, ParagraphChange.Added) : new(before, ParagraphChange.Removed)];
        var changes = new List<TextChange>();
        var difference = new Differ().CreateWordDiffs(before, after, ignoreWhitespace: false, [' ', '\n']);
        var at = 0;
        foreach (var block in difference.DiffBlocks)
        {
            Add(difference.PiecesNew[at..block.InsertStartB], ParagraphChange.Unchanged);
            Add(difference.PiecesOld[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)], ParagraphChange.Removed);
            Add(difference.PiecesNew[block.InsertStartB..(block.InsertStartB + block.InsertCountB)], ParagraphChange.Added);
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(difference.PiecesNew[at..], ParagraphChange.Unchanged);
        return Readable(changes);

        void Add(string[] words, ParagraphChange change)
        {
            if (words.Length > 0)
                changes.Add(new(string.Concat(words), change));
        }
    }

    /// <summary>
    /// Rewritten sentences share small words by chance. What stands between two changes and is no longer than a word or two counts as
    /// changed with them, so that a reader sees one thing taken out and one put in.
    /// </summary>
    private static List<TextChange> Readable(List<TextChange> changes)
    {
        var readable = new List<TextChange>();
        for (var at = 0; at < changes.Count;)
        {
            if (changes[at].Change == ParagraphChange.Unchanged)
            {
                readable.Add(changes[at++]);
                continue;
            }

            var (removed, added) = ("", "");
            for (; at < changes.Count && (changes[at].Change != ParagraphChange.Unchanged || IsBetween(at)); at++)
            {
                removed += changes[at].Change != ParagraphChange.Added ? changes[at].Text : "";
                added += changes[at].Change != ParagraphChange.Removed ? changes[at].Text : "";
            }

            if (removed.Length > 0)
                readable.Add(new(removed, ParagraphChange.Removed));
            if (added.Length > 0)
                readable.Add(new(added, ParagraphChange.Added));
        }

        return readable;

        bool IsBetween(int at) => at + 1 < changes.Count && changes[at].Text.Length <= LongestBetween;
    }
}
