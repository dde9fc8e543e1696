using System.Globalization;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Pages;

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
/// <param name="Hash">SHA-256 in hex of its text.</param>
/// <param name="ParagraphIds">The ids of its paragraphs.</param>
/// <param name="Blocks">The reusable blocks it used, as they were.</param>
public sealed record EditionRecord(int Number, DateTime PublishedAt, string Origin, string Hash, IReadOnlyList<string> ParagraphIds, IReadOnlyDictionary<string, string> Blocks);

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
        var addresses = new HashSet<string>();
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
            addresses.Add(address.ToString());
            if (earlier.Where((edition, index) => edition.number != index + 1).Any())
            {
                findings.Add(new(earlier[0].file, 1, "Tidigare utgåvor ska numreras 1, 2, 3 … utan luckor. Byt namn på filerna.", Severity.Blocking));
                continue;
            }

            if (Read(files, address, [.. earlier.Select(edition => edition.file), path], findings) is { } page)
                pages.Add(page);
        }

        foreach (var orphan in historyOf.Where(history => !addresses.Contains(history.Key)).SelectMany(history => history))
            findings.Add(new(orphan, 1, "Historik utan sida. Lägg den nuvarande utgåvan under vagledning/.", Severity.Blocking));
        return pages;
    }

    /// <summary>The page with what is recorded of its editions, or null when the record cannot be trusted.</summary>
    private static FolderPage? Read(IReadOnlyDictionary<string, string> files, PageAddress address, IReadOnlyList<string> editions, ICollection<Finding> findings)
    {
        var found = new Findings($"{History}{address}/utgavor.yml");
        var recorded = files.TryGetValue(found.File, out var text);
        var (records, last) = recorded ? EditionRecords.Read(text!, found) : ([], 0);
        if (records.Count > editions.Count)
            found.Refuse(1, $"Här står {records.Count} utgåvor men mappen har {editions.Count}. Lägg tillbaka dem som saknas.");
        foreach (var finding in found.All)
            findings.Add(finding);
        return !found.Acceptable ? null : new(
            address,
            [.. editions.Select((file, index) => new FolderEdition(
                index + 1,
                file,
                files[file],
                index < records.Count && records[index].Hash == EditionRecords.HashOf(files[file]) ? records[index] : null))],
            recorded ? last : null);
    }
}
