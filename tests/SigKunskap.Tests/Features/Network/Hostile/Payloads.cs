using System.Globalization;
using System.Text.RegularExpressions;

namespace SigKunskap.Tests.Features.Network.Hostile;

/// <summary>
/// What somebody might write to run a script in a colleague's browser, to dress a post up as the portal, or to break the page around it.
/// In the files, one a line; \n, \t, \\ and \u0000 stand for the characters.
/// </summary>
internal static partial class Payloads
{
    private const string Sting = "<img src=x onerror=window.ran=1>";

    public static IReadOnlyList<string> All { get; } = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Features", "Network", "Hostile"), "*.txt").Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(line => Escape().Replace(line, Character)), .. Made];

    /// <summary>Those that are too long to write out.</summary>
    private static IEnumerable<string> Made =>
    [
        new string('>', 4_000) + Sting,
        new string('[', 3_000) + Sting + new string(']', 3_000) + "(javascript:window.ran=1)",
        string.Concat(Enumerable.Repeat("[a](", 2_000)) + "javascript:window.ran=1",
        string.Concat(Enumerable.Repeat("![a](x ", 1_000)) + Sting,
        string.Join('\n', Enumerable.Range(0, 90).Select(level => new string(' ', level) + "- a")) + Sting,
        new string('*', 4_000) + Sting + new string('*', 4_000),
        string.Concat(Enumerable.Repeat("::: notice-box\n", 600)) + Sting,
        string.Concat(Enumerable.Repeat("<div><form><table>", 500)),
        string.Concat(Enumerable.Repeat("</div></article></main>", 400)),
        "|" + string.Concat(Enumerable.Repeat("a|", 1_500)) + "\n|" + string.Concat(Enumerable.Repeat(":-:|", 1_500)) + "\n|" + Sting,
        "<" + new string('a', 9_000) + " onclick=window.ran=1>",
        "[a](https://example.se/" + new string('"', 4_000) + "onclick=window.ran=1)",
        "```" + new string('x', 5_000) + "\" onclick=\"window.ran=1\n```",
        string.Concat(Enumerable.Repeat("&lt;", 2_000)) + "script>window.ran=1",
        string.Concat(Enumerable.Range(1, 120).Select(length => new string('`', length) + Sting)),
        "a" + new string('\u0301', 5_000),
    ];

    private static string Character(Match escape) => escape.Value[1] switch
    {
        'n' => "\n",
        't' => "\t",
        'u' => ((char)int.Parse(escape.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        _ => "\\",
    };

    [GeneratedRegex(@"\\(?:n|t|\\|u[0-9a-f]{4})")]
    private static partial Regex Escape();
}
