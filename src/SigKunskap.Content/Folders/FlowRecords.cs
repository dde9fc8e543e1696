using System.Globalization;
using System.Text;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Folders;

/// <summary>What an export records of an edition of a flow.</summary>
/// <param name="PublishedAt">When it came, UTC.</param>
/// <param name="Hash">SHA-256 in hex of its text.</param>
public sealed record FlowRecord(DateTime PublishedAt, string Hash);

/// <summary>Writes and reads <c>utgavor.yml</c> of a flow. Always the same text for the same editions.</summary>
public static class FlowRecords
{
    /// <summary>The file's text.</summary>
    /// <param name="records">The editions, oldest first.</param>
    /// <returns>YAML.</returns>
    public static string Write(IEnumerable<FlowRecord> records)
    {
        var yaml = new StringBuilder("utgavor:\n");
        var number = 0;
        foreach (var record in records)
            yaml.Append(CultureInfo.InvariantCulture, $"  - nummer: {++number}\n    publicerad: \"{record.PublishedAt:O}\"\n    sha256: {record.Hash}\n");
        return yaml.ToString();
    }

    /// <summary>Reads the file.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="findings">Gets what is wrong; then nothing of it is to be believed.</param>
    /// <returns>The editions, oldest first.</returns>
    public static IReadOnlyList<FlowRecord> Read(string text, Findings findings)
    {
        if (SafeYaml.Read(text, findings) is not { } root)
            return [];
        if (root is not YamlMapping mapping)
        {
            findings.Refuse(root.Line, "Filen ska börja med fältet ”utgavor:”.");
            return [];
        }

        var fields = new YamlFields(mapping, findings);
        var records = fields.Groups("utgavor").Select((edition, index) => Record(edition, index + 1, findings)).ToList();
        fields.NoOthers();
        return records;
    }

    private static FlowRecord Record(YamlFields fields, int expected, Findings findings)
    {
        if (fields.Number("nummer") != expected)
            findings.Refuse(fields.LineOf("nummer"), $"Utgåvorna ska stå i ordning. Här ska det stå nummer: {expected}.");
        var record = new FlowRecord(EditionRecords.PublishedAt(fields, findings), fields.Required("sha256", 64));
        fields.NoOthers();
        return record;
    }
}
