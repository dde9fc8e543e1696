using System.Text.RegularExpressions;
using SigKunskap.Content.Checks;

namespace SigKunskap.Content.Pages;

/// <summary>
/// The body of a page with reusable blocks put in and agencies' names written out, and for each line the file and line it came from,
/// so that a finding points at what the editor sees.
/// </summary>
/// <param name="Text">The Markdown.</param>
/// <param name="Lines">Where each line came from.</param>
/// <param name="BlocksUsed">The blocks put in, by name.</param>
internal sealed partial record SourceText(string Text, IReadOnlyList<SourceLine> Lines, IReadOnlyDictionary<string, string> BlocksUsed)
{
    private const int MostLines = 20_000;

    /// <summary>Where a line of <see cref="Text"/> came from.</summary>
    /// <param name="index">Zero-based line.</param>
    public SourceLine At(int index) => index >= 0 && index < Lines.Count ? Lines[index] : Lines.Count > 0 ? Lines[^1] : new("", 1);

    public static SourceText Read(string body, int firstLine, string file, IReadOnlyDictionary<string, string> blocks, SharedLists lists, Findings findings)
    {
        var lines = new List<(string Text, SourceLine Where)>();
        var used = new Dictionary<string, string>();
        var number = firstLine;
        var inDiffering = false;
        foreach (var line in Lined(body))
        {
            var where = new SourceLine(file, number++);
            if (Inclusion().Match(line) is { Success: true } inclusion)
                Include(inclusion.Groups[1].Value);
            else
                Append(line, where);
            if (lines.Count > MostLines)
            {
                findings.Refuse(where.Line, $"Sidan har fler än {MostLines} rader. Dela den.");
                break;
            }

            void Include(string name)
            {
                if (!blocks.TryGetValue(name, out var block))
                {
                    findings.Error(where.Line, $"Blocket ”{name}” finns inte under block/.{Closest.Suggestion(name, blocks.Keys)}");
                    return;
                }

                used[name] = block;
                var blockLine = 1;
                foreach (var inner in Lined(block))
                    Append(inner, new($"block/{name}.md", blockLine++));
            }
        }

        return new(string.Join('\n', lines.Select(line => line.Text)), [.. lines.Select(line => line.Where)], used);

        void Append(string line, SourceLine where)
        {
            if (Fence().Match(line) is { Success: true } fence)
                inDiffering = fence.Groups[1].Value == "olika";
            if (!inDiffering || AgencySentence().Match(line) is not { Success: true } sentence)
            {
                var labelled = inDiffering ? Labelled(line) : line;
                if (labelled != line)
                    lines.Add(("", where));
                lines.Add((labelled, where));
                return;
            }

            var key = sentence.Groups[1].Value;
            if (!lists.Agencies.TryGetValue(key, out var agency))
                findings.Error(where.Line, $"Myndigheten ”{key}” finns inte i myndigheter.yml.{Closest.Suggestion(key, lists.Agencies.Keys)}");
            lines.Add(("", where));
            lines.Add(($"**{agency?.Name ?? key}:** {sentence.Groups[2].Value}", where));
        }
    }

    private static IEnumerable<string> Lined(string text) => text.Split('\n').Select(line => line.TrimEnd('\r'));

    private static string Labelled(string line) => DifferingLabels.FirstOrDefault(label => line.StartsWith(label.Written, StringComparison.Ordinal)) is { Written: not null } label
        ? $"**{label.Shown}** {line[label.Written.Length..].TrimStart()}"
        : line;

    /// <summary>The labelled sentences of a differing block: what differs, what nobody disputes, what to do meanwhile, when an answer is expected.</summary>
    internal static readonly (string Written, string Shown)[] DifferingLabels =
    [
        ("Skiljer:", "Det här skiljer:"),
        ("Gemensamt:", "Det här är gemensamt:"),
        ("Tills vidare:", "Gör så här tills vidare:"),
        ("Besked väntas:", "Besked väntas:"),
    ];

    [GeneratedRegex(@"^\{\{\s*([a-z0-9-]{1,100})\s*\}\}\s*$")]
    private static partial Regex Inclusion();

    [GeneratedRegex(@"^:::+\s*([a-zåäö-]*)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^@([a-z0-9-]{1,100}):\s*(.*)$")]
    private static partial Regex AgencySentence();
}
