using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Folders;

/// <summary>Writes and reads <c>utgavor.yml</c>, the record of a page's editions. Always the same text for the same editions.</summary>
public static partial class EditionRecords
{
    /// <summary>As long as a file of a content folder may be.</summary>
    private const int LongestBlock = 4_000_000;

    private static readonly JsonSerializerOptions Quoted = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's text.</summary>
    /// <param name="records">The editions, oldest first.</param>
    /// <param name="lastParagraph">The highest paragraph number ever used.</param>
    /// <returns>YAML.</returns>
    public static string Write(IEnumerable<EditionRecord> records, int lastParagraph)
    {
        var yaml = new StringBuilder().Append(CultureInfo.InvariantCulture, $"hogsta-stycke: {lastParagraph}\nutgavor:\n");
        foreach (var record in records)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - nummer: {record.Number}\n    publicerad: \"{record.PublishedAt:O}\"\n    ursprung: {record.Origin}\n    sha256: {record.Hash}\n    stycken: [{string.Join(", ", record.ParagraphIds)}]\n");
            if (record.Blocks.Count == 0)
                continue;
            yaml.Append("    block:\n");
            // A JSON string is a YAML string; it keeps every character.
            foreach (var (name, text) in record.Blocks.OrderBy(block => block.Key, StringComparer.Ordinal))
                yaml.Append(CultureInfo.InvariantCulture, $"      - namn: {name}\n        text: {JsonSerializer.Serialize(text, Quoted)}\n");
        }

        return yaml.ToString();
    }

    /// <summary>Reads the file. What it says is kept for ever once imported, so nothing doubtful is let through.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="findings">Gets what is wrong; then the page is not to be taken in.</param>
    /// <returns>The records, and the highest paragraph number ever used.</returns>
    public static (IReadOnlyList<EditionRecord> Records, int LastParagraph) Read(string text, Findings findings)
    {
        if (SafeYaml.Read(text, findings) is not { } root)
            return ([], 0);
        if (root is not YamlMapping mapping)
        {
            findings.Refuse(root.Line, "Filen ska börja med fälten ”hogsta-stycke:” och ”utgavor:”.");
            return ([], 0);
        }

        var fields = new YamlFields(mapping, findings);
        var last = fields.Number("hogsta-stycke") ?? 0;
        var records = fields.Groups("utgavor").Select((edition, index) => Record(edition, index + 1, findings)).ToList();
        fields.NoOthers();
        return (records, last);
    }

    /// <summary>By this a record knows the text it was written for: one that was edited in the folder since has not been published.</summary>
    /// <param name="source">The edition's text.</param>
    /// <returns>SHA-256 in hex.</returns>
    public static string HashOf(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));

    /// <summary>The time of publication among an edition's fields.</summary>
    internal static DateTime PublishedAt(YamlFields fields, Findings findings)
    {
        var published = fields.Required("publicerad", 40);
        if (!DateTime.TryParseExact(published, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) || at.Kind != DateTimeKind.Utc || at.Year < 2000)
            findings.Refuse(fields.LineOf("publicerad"), $"”{published}” är inte en tidpunkt i UTC efter år 2000.");
        return at;
    }

    private static EditionRecord Record(YamlFields fields, int expected, Findings findings)
    {
        if (fields.Number("nummer") != expected)
            findings.Refuse(fields.LineOf("nummer"), $"Utgåvorna ska stå i ordning. Här ska det stå nummer: {expected}.");
        var at = PublishedAt(fields, findings);
        var origin = fields.Required("ursprung", 10);
        if (origin is not ("fil" or "portal"))
            findings.Refuse(fields.LineOf("ursprung"), "”ursprung” ska vara fil eller portal.");
        var ids = fields.Texts("stycken").Select(id => id.Text).ToList();
        if (ids.Distinct().Count() != ids.Count || ids.Exists(id => !ParagraphId().IsMatch(id)))
            findings.Refuse(fields.LineOf("stycken"), "”stycken” ska vara id som p1 och p2, vart och ett en gång.");
        var blocks = new Dictionary<string, string>();
        foreach (var block in fields.Groups("block"))
        {
            if (!blocks.TryAdd(block.Required("namn", 100), block.Verbatim("text", LongestBlock)))
                findings.Refuse(block.Line, "Blocket står två gånger. Behåll det ena.");
            block.NoOthers();
        }

        var record = new EditionRecord(expected, at, origin, fields.Required("sha256", 64), ids, blocks);
        fields.NoOthers();
        return record;
    }

    [GeneratedRegex("^p[1-9][0-9]{0,5}$")]
    private static partial Regex ParagraphId();
}
