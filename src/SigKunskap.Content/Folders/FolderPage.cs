using System.Globalization;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Pages;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Folders;

/// <summary>An edition as a content folder holds it.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="File">The path of its file.</param>
/// <param name="Source">Its text.</param>
/// <param name="Record">What was recorded when it was published, in an exported folder; null in a folder written by hand.</param>
public sealed record FolderEdition(int Number, string File, string Source, EditionRecord? Record);

/// <summary>What an export records of an edition, so that an import elsewhere gives the same library.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="Origin"><c>fil</c> or <c>portal</c>.</param>
/// <param name="ParagraphIds">The ids of its paragraphs.</param>
/// <param name="Blocks">The reusable blocks it used, as they were.</param>
public sealed record EditionRecord(int Number, DateTime PublishedAt, string Origin, IReadOnlyList<string> ParagraphIds, IReadOnlyDictionary<string, string> Blocks);

/// <summary>A page of a content folder: its earlier editions under <c>historik/</c>, its newest under <c>vagledning/</c>.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Editions">Oldest first.</param>
/// <param name="LastParagraph">The highest paragraph number ever used, when recorded.</param>
public sealed record FolderPage(PageAddress Address, IReadOnlyList<FolderEdition> Editions, int? LastParagraph)
{
    private const string History = "historik/";

    /// <summary>The pages of a folder.</summary>
    /// <param name="files">File texts by path.</param>
    /// <param name="findings">Gets editions that are missing or records that cannot be read.</param>
    /// <returns>The pages, by address.</returns>
    public static IReadOnlyList<FolderPage> All(IReadOnlyDictionary<string, string> files, ICollection<Finding> findings)
    {
        var pages = new List<FolderPage>();
        var historyOf = files.Keys.Where(path => path.StartsWith(History, StringComparison.Ordinal)).ToLookup(path => path[History.Length..path.LastIndexOf('/')]);
        foreach (var path in files.Keys.Where(path => path.StartsWith("vagledning/", StringComparison.Ordinal)))
        {
            if (!PageAddress.TryParse(path["vagledning/".Length..^".md".Length], out var address))
                continue;
            var history = $"{History}{address}/";
            var earlier = historyOf[address.ToString()]
                .Where(file => file.EndsWith(".md", StringComparison.Ordinal))
                .Select(file => (file, number: int.Parse(file[history.Length..^".md".Length], CultureInfo.InvariantCulture)))
                .OrderBy(edition => edition.number)
                .ToList();
            if (earlier.Where((edition, index) => edition.number != index + 1).Any())
                findings.Add(new(earlier[0].file, 1, "Tidigare utgåvor ska numreras 1, 2, 3 … utan luckor. Byt namn på filerna."));
            var (records, last) = Records(files, $"{history}utgavor.yml", findings);
            pages.Add(new(
                address,
                [.. earlier.Append((file: path, number: earlier.Count + 1)).Select(edition =>
                    new FolderEdition(edition.number, edition.file, files[edition.file], records.FirstOrDefault(record => record.Number == edition.number)))],
                last));
        }

        var addresses = pages.Select(page => page.Address.ToString()).ToHashSet();
        foreach (var orphan in historyOf.Where(history => !addresses.Contains(history.Key)).SelectMany(history => history))
            findings.Add(new(orphan, 1, "Historik utan sida. Lägg den nuvarande utgåvan under vagledning/."));
        return pages;
    }

    private static (List<EditionRecord> Records, int? Last) Records(IReadOnlyDictionary<string, string> files, string path, ICollection<Finding> findings)
    {
        var found = new Findings(path);
        var records = new List<EditionRecord>();
        int? last = null;
        if (files.TryGetValue(path, out var text) && SafeYaml.Read(text, found) is YamlMapping mapping)
        {
            var fields = new YamlFields(mapping, found);
            last = fields.Number("hogsta-stycke");
            foreach (var edition in fields.Groups("utgavor"))
                records.Add(Record(edition, found));
            fields.NoOthers();
        }

        foreach (var finding in found.All)
            findings.Add(finding);
        return (records, last);
    }

    private static EditionRecord Record(YamlFields fields, Findings findings)
    {
        var published = fields.Required("publicerad", 40);
        if (!DateTime.TryParseExact(published, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) || at.Kind != DateTimeKind.Utc)
            findings.Error(fields.LineOf("publicerad"), $"”{published}” är inte en tidpunkt i UTC.");
        var blocks = fields.Groups("block").ToDictionary(block => block.Required("namn", 100), block => block.Required("text", 100_000));
        var record = new EditionRecord(fields.Number("nummer") ?? 0, at, fields.Required("ursprung", 10), [.. fields.Texts("stycken").Select(id => id.Text)], blocks);
        fields.NoOthers();
        return record;
    }
}
