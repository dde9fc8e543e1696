using System.Text;

namespace SigKunskap.Web.Features.Publishing.Withdrawals;

/// <summary>Changes a few facts at the head of a page's file, and leaves every other character as it is.</summary>
internal static class FrontMatterChange
{
    private const string Bound = "---";

    /// <summary>The file with the old facts of these names gone and the new lines last in its head.</summary>
    /// <param name="source">The whole file.</param>
    /// <param name="names">Names of facts to take away, with the lines that belong to them.</param>
    /// <param name="lines">YAML to put there instead.</param>
    public static string Of(string source, IReadOnlyCollection<string> names, IEnumerable<string> lines)
    {
        var lineBreak = source.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var (text, inHead, isFirst, leavesOut) = (new StringBuilder(), true, true, false);
        foreach (var line in Lines(source))
        {
            if (inHead && !isFirst && line.TrimEnd() == Bound)
            {
                foreach (var added in lines)
                    text.Append(added).Append(lineBreak);
                inHead = false;
            }

            if (inHead && !isFirst && line.Trim().Length > 0 && !IsInside(line))
                leavesOut = names.Contains(NameOf(line));
            if (!inHead || !leavesOut)
                text.Append(line);
            isFirst = false;
        }

        return text.ToString();
    }

    /// <summary>A text as YAML writes it on one line between quotes.</summary>
    public static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Whether a line goes on with the fact above it.</summary>
    private static bool IsInside(string line) => line[0] is ' ' or '\t' || line.StartsWith("- ", StringComparison.Ordinal);

    private static string NameOf(string line) => line.Split(':')[0].Trim().Trim('"', '\'');

    /// <summary>The lines with their breaks.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found + 1 : text.Length;
            yield return text[start..end];
            start = end;
        }
    }
}
