namespace SigKunskap.Tests;

/// <summary>
/// Prose that runs: a Markdown file beside the tests whose tables are examples. The text is for people; each table row under a heading
/// is a case. Code spans lose their backticks; <c>\n</c> is a line break, <c>␠</c> a space at an end, <c>\|</c> a bar.
/// </summary>
public static class Spec
{
    /// <summary>The rows of the tables under a heading.</summary>
    /// <param name="file">Path from the test project, for example Content/Specs/citations.md.</param>
    /// <param name="heading">The heading, without #.</param>
    public static IEnumerable<string[]> Rows(string file, string heading)
    {
        var under = false;
        var rows = new List<string[]>();
        var header = true;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)))
        {
            if (line.StartsWith('#'))
                under = line.TrimStart('#').Trim() == heading;
            if (!under || !line.StartsWith('|'))
            {
                header = true;
                continue;
            }

            var cells = Cells(line);
            if (cells.All(cell => cell.All(character => character is '-' or ':')))
                header = false;
            else if (!header)
                rows.Add(cells);
        }

        return rows.Count > 0 ? rows : throw new InvalidOperationException($"{file} has no table under ”{heading}”.");
    }

    /// <summary>The same as theory data.</summary>
    public static TheoryData<string, string> Pairs(string file, string heading) => [.. Rows(file, heading).Select(row => (row[0], row[1]))];

    /// <summary>The fenced block that follows a heading.</summary>
    public static string Block(string file, string heading)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).SkipWhile(line => !line.StartsWith('#') || line.TrimStart('#').Trim() != heading).Skip(1);
        return string.Join('\n', lines.SkipWhile(line => !line.StartsWith("````", StringComparison.Ordinal)).Skip(1).TakeWhile(line => !line.StartsWith("````", StringComparison.Ordinal))) + "\n";
    }

    private static string[] Cells(string line) =>
        [.. line.Trim().Trim('|').Replace(@"\|", "\u0001", StringComparison.Ordinal).Split('|').Select(cell => cell.Trim().Trim('`')
            .Replace('\u0001', '|').Replace(@"\n", "\n", StringComparison.Ordinal).Replace('␠', ' '))];
}
