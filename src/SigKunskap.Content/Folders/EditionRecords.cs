using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SigKunskap.Content.Folders;

/// <summary>Writes <c>utgavor.yml</c>, the record of a page's editions. Always the same text for the same editions.</summary>
public static class EditionRecords
{
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
            yaml.Append(CultureInfo.InvariantCulture, $"  - nummer: {record.Number}\n    publicerad: \"{record.PublishedAt:O}\"\n    ursprung: {record.Origin}\n    stycken: [{string.Join(", ", record.ParagraphIds)}]\n");
            if (record.Blocks.Count == 0)
                continue;
            yaml.Append("    block:\n");
            // A JSON string is a YAML string; it keeps every character.
            foreach (var (name, text) in record.Blocks.OrderBy(block => block.Key, StringComparer.Ordinal))
                yaml.Append(CultureInfo.InvariantCulture, $"      - namn: {name}\n        text: {JsonSerializer.Serialize(text, Quoted)}\n");
        }

        return yaml.ToString();
    }
}
