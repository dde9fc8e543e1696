using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>
/// A page's file as a form: its facts by key, and its body. What is not changed stays as it stands, byte for byte; a fact that is changed
/// changes its own lines and no others. A key inside a group is written with a slash: <c>andring/slag</c>.
/// </summary>
public sealed class FrontMatterForm
{
    public const string Change = "andring";

    private const int LongestHead = 64_000;

    /// <summary>Where a fact that is not there yet is put: after those before it.</summary>
    private static readonly string[] Order =
        ["titel", "sammanfattning", "agare", "galler-fran", "galler-till", "kontrollerad", "granskas-senast", "roller", "bakom", "inte-tillfragade", "olika-hallning", "andring/slag", "andring/text", "andring/gor"];

    /// <summary>Facts whose line goes when they are emptied.</summary>
    private static readonly HashSet<string> MayBeAbsent = ["galler-till", "andring/text", "andring/gor"];

    private readonly string opening;
    private readonly List<string> lines;
    private readonly string closing;
    private readonly YamlMapping root;

    private FrontMatterForm(string opening, List<string> lines, string closing, string body, YamlMapping root) =>
        (this.opening, this.lines, this.closing, Body, this.root) = (opening, lines, closing, body, root);

    /// <summary>The Markdown under the facts.</summary>
    public string Body { get; }

    /// <summary>The lines of the facts with the rulers around them.</summary>
    public string Head => opening + string.Concat(lines) + closing;

    /// <summary>The one-based line of the file on which the body begins.</summary>
    public int BodyLine => lines.Count + 3;

    /// <summary>The file as a form; null when its facts cannot be read, or not changed line by line: then the whole text is for the person.</summary>
    public static FrontMatterForm? Of(string source)
    {
        if (!source.StartsWith("---\n", StringComparison.Ordinal) && !source.StartsWith("---\r\n", StringComparison.Ordinal))
            return null;
        var start = source.IndexOf('\n') + 1;
        var lines = new List<string>();
        for (int at = start, next; at < source.Length && at - start <= LongestHead; at = next)
        {
            next = source.IndexOf('\n', at) is >= 0 and var found ? found + 1 : source.Length;
            var line = source[at..next];
            if (line.AsSpan().TrimEnd() is "---")
                return Read(source[..start], lines, line, source[next..]);
            lines.Add(line);
        }

        return null;
    }

    /// <summary>A fact as it stands; empty when it does not.</summary>
    public string Text(string key) => Find(key)?.Value is YamlScalar { Text: not ("~" or "null") } scalar ? SingleLine.Of(scalar.Text) : "";

    /// <summary>A list of keys as it stands.</summary>
    public IReadOnlyList<string> List(string key) => Find(key)?.Value switch
    {
        YamlScalar { Text: not ("" or "~" or "null") } one => [one.Text],
        YamlSequence list => [.. list.Items.OfType<YamlScalar>().Select(item => item.Text).Where(text => text.Length > 0)],
        _ => [],
    };

    /// <summary>The fact that stands on a line of the file, or null.</summary>
    public string? KeyAt(int line) => Order.LastOrDefault(key => Find(key) is { } place && place.From <= line - 2 && line - 2 < place.To);

    /// <summary>The file with another body.</summary>
    public string With(string body) => Head + body;

    /// <summary>The form with another text as a fact; itself when it says the same as before.</summary>
    public FrontMatterForm With(string key, string text)
    {
        text = SingleLine.Of(text);
        return text == Text(key) ? this : Put(key, text.Length == 0 && MayBeAbsent.Contains(key) ? null : Written(text));
    }

    /// <summary>The form with other members of a list; itself when they are the same. Those that stay keep their order.</summary>
    public FrontMatterForm With(string key, IReadOnlyCollection<string> values)
    {
        var before = List(key);
        var after = before.Where(values.Contains).Concat(values.Except(before)).Distinct().ToList();
        return after.ToHashSet().SetEquals(before) ? this : Put(key, $"[{string.Join(", ", after.Select(Written))}]");
    }

    private static FrontMatterForm? Read(string opening, List<string> lines, string closing, string body)
    {
        if (SafeYaml.Read(string.Concat(lines), new Findings("")) is not YamlMapping root || !root.Entries.All(entry => Stands(entry.Key, 0)))
            return null;
        return root.Entries.FirstOrDefault(entry => entry.Key.Text == Change).Value switch
        {
            null or YamlScalar { Text: "" } => new(opening, lines, closing, body, root),
            YamlMapping group when group.Entries.All(entry => Stands(entry.Key, Indent(lines[entry.Key.Line - 1]).Length, atLeast: 1)) => new(opening, lines, closing, body, root),
            _ => null,
        };

        bool Stands(YamlScalar key, int indent, int atLeast = 0) =>
            indent >= atLeast && key.Line <= lines.Count && lines[key.Line - 1].AsSpan(indent).StartsWith(key.Text + ":", StringComparison.Ordinal);
    }

    private FrontMatterForm Put(string key, string? written)
    {
        var (from, to) = Find(key) is { } there ? (there.From, there.To) : Room(key);
        var changed = new List<string>(lines);
        changed.RemoveRange(from, to - from);
        if (written is not null)
        {
            var end = opening.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            var inside = key.Split('/');
            if (inside.Length > 1 && Find(inside[0]) is null)
                changed.Insert(from++, $"{inside[0]}:{end}");
            changed.Insert(from, $"{(inside.Length == 1 ? "" : GroupIndent(inside[0]))}{inside[^1]}: {written}{end}");
        }

        return Read(opening, changed, closing, Body) ?? throw new InvalidOperationException($"The line of {key} was not written as it can be read.");
    }

    /// <summary>Where a fact goes that is not there.</summary>
    private (int From, int To) Room(string key)
    {
        var group = key.Split('/') is [var outer, _] ? outer : null;
        var before = Order.TakeWhile(other => other != key).Reverse().Where(other => group is null ? !other.Contains('/', StringComparison.Ordinal) : other.StartsWith(group + "/", StringComparison.Ordinal));
        var at = before.Select(Find).OfType<Place>().FirstOrDefault()?.To ?? (group is null ? 0 : Find(group) is { } place ? place.From + 1 : lines.Count);
        return (at, at);
    }

    private Place? Find(string key)
    {
        var path = key.Split('/');
        return Within(root, 0, lines.Count, path[0]) is not { } outer ? null
            : path.Length == 1 ? outer
            : outer.Value is YamlMapping group ? Within(group, outer.From + 1, outer.To, path[1]) : null;
    }

    private Place? Within(YamlMapping mapping, int from, int to, string key)
    {
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            if (mapping.Entries[i].Key.Text != key)
                continue;
            from = mapping.Entries[i].Key.Line - 1;
            to = i + 1 < mapping.Entries.Count ? mapping.Entries[i + 1].Key.Line - 1 : to;
            // Empty lines and comments after a fact belong to what follows; what is indented more is the fact's own.
            while (to > from + 1 && (string.IsNullOrWhiteSpace(lines[to - 1]) || (lines[to - 1].TrimStart()[0] == '#' && Indent(lines[to - 1]).Length <= Indent(lines[from]).Length)))
                to--;
            return new(from, to, mapping.Entries[i].Value);
        }

        return null;
    }

    private string GroupIndent(string group) => Find(group)?.Value is YamlMapping { Entries: [var first, ..] } ? Indent(lines[first.Key.Line - 1]) : "  ";

    private static string Indent(string line) => line[..(line.Length - line.TrimStart(' ').Length)];

    private static string Written(string text) => text.Length > 0 && text[0] != '-' && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-')
        ? text
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private sealed record Place(int From, int To, YamlNode Value);
}
