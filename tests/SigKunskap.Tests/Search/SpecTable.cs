using System.Text.RegularExpressions;

namespace SigKunskap.Tests.Search;

/// <summary>The rows of a table under a heading in a specification, read from the file beside the tests.</summary>
internal static partial class SpecTable
{
    public static IEnumerable<string[]> Rows(string file, params string[] headings)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Search", "Specs", file);
        var (heading, line) = ("", 0);
        foreach (var text in File.ReadLines(path))
        {
            if (text.StartsWith("## ", StringComparison.Ordinal))
                (heading, line) = (text[3..], 0);
            else if (text.StartsWith('|') && headings.Contains(heading) && line++ > 1)
                yield return [.. text.Trim()[1..^1].Split('|').Select(cell => Escapes().Replace(cell.Trim(), Unescape))];
        }
    }

    private static string Unescape(Match escape) => ((char)Convert.ToInt32(escape.Groups[1].Value, 16)).ToString();

    [GeneratedRegex(@"\\u([0-9A-F]{4})")]
    private static partial Regex Escapes();
}
