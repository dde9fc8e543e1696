using System.Text.RegularExpressions;
using SigKunskap.Search;

namespace SigKunskap.Tests.Search.Judgements;

/// <summary>
/// The five public reports of 2011 to 2014 cut into passages, each a page of its own. The reports are others' work and
/// stand beside the project, not in it.
/// </summary>
internal static partial class ReportPassages
{
    // Words after which a passage ends with the sentence, and at the latest.
    private const int Enough = 40, Most = 80, Fewest = 4;

    /// <summary>The folder of the reports, or null where they are not to be had.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("SIGKUNSKAP_RAPPORTER") ?? Beside();

    public static IReadOnlyList<SearchPage> Read(string folder) =>
        [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany((file, report) =>
            Cut(File.ReadAllText(file)).Select((text, number) => Library.Page($"r{report}-{number + 1}", $"Rapport {report + 1}", "rapporter", [new("", "", [new("p1", text)])])))];

    private static IEnumerable<string> Cut(string text)
    {
        foreach (var paragraph in EmptyLine().Split(text))
        {
            var words = new List<string>();
            foreach (var word in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add(word);
                if ((words.Count < Enough || !".!?".Contains(word[^1])) && words.Count < Most)
                    continue;
                yield return string.Join(' ', words);
                words.Clear();
            }
            if (words.Count >= Fewest)
                yield return string.Join(' ', words);
        }
    }

    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", "seeds") is var seeds && Directory.Exists(seeds))
                return seeds;
        }
        return null;
    }

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex EmptyLine();
}
