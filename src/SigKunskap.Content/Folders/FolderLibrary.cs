using SigKunskap.Content.Checks;
using SigKunskap.Content.Consent;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Pages;

namespace SigKunskap.Content.Folders;

/// <summary>A content folder read as a library, with everything found in it. What has errors is refused; the rest stands.</summary>
/// <param name="Library">The library of what was not refused.</param>
/// <param name="Pages">The pages that were not refused, as the folder holds them.</param>
/// <param name="ReferenceFiles">The files of law, lists and blocks that were not refused, by path.</param>
/// <param name="Findings">Everything found.</param>
public sealed record FolderLibrary(
    Library Library,
    IReadOnlyList<FolderPage> Pages,
    IReadOnlyDictionary<string, string> ReferenceFiles,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>The flows that were not refused, with their earlier editions.</summary>
    public IReadOnlyList<FolderFlow> Flows { get; init; } = [];

    private static readonly string[] NotOnTheShelf = ["vagledning/", "historik/", FolderFlow.History];

    /// <summary>Reads a folder's files.</summary>
    /// <param name="files">File texts by path, from <see cref="ContentFolder"/>.</param>
    /// <param name="found">What reading the files found already.</param>
    /// <param name="today">The day by which reviews are due.</param>
    /// <param name="beneath">The library that the folder is laid upon; its law, lists, blocks and pages count where the folder has none.</param>
    /// <param name="beneathFiles">The reference files of that library, by path.</param>
    /// <param name="step">Told after each page how many of how many are read.</param>
    /// <returns>The library and the findings.</returns>
    public static FolderLibrary Read(
        IReadOnlyDictionary<string, string> files,
        IEnumerable<Finding> found,
        DateOnly today,
        Library? beneath = null,
        IReadOnlyDictionary<string, string>? beneathFiles = null,
        Action<int, int>? step = null)
    {
        var findings = found.ToList();
        var (shelf, accepted) = Shelf(files, beneathFiles ?? new Dictionary<string, string>(), findings);
        var reader = new PageReader(shelf.Lists, shelf.Law, shelf.Glossary);
        var standing = new List<(FolderPage Page, LibraryPage Read)>();
        var folderPages = FolderPage.All(files, findings);
        for (var i = 0; i < folderPages.Count; i++)
        {
            if (Read(folderPages[i], reader, shelf.Blocks, findings) is { } page)
                standing.Add((folderPages[i], page));
            step?.Invoke(i + 1, folderPages.Count);
        }

        var inFolder = standing.Select(page => page.Read.Address).ToHashSet();
        var library = new Library(shelf, standing.Select(page => page.Read).Concat((beneath ?? Library.Empty).Pages.Where(page => !inFolder.Contains(page.Address))));
        var ours = files.Keys.ToHashSet();
        var check = new LibraryCheck(library, today);
        findings.AddRange(check.Run().Where(finding => ours.Contains(finding.File)));
        if (ours.Any(path => path.StartsWith("lagrum/", StringComparison.Ordinal)))
            findings.AddRange(check.Outdated());
        var flows = FolderFlow.All(files, findings).Where(flow => accepted.ContainsKey(flow.File)).ToList();
        return new(library, [.. standing.Select(page => page.Page)], accepted, [.. findings.Distinct().OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)]) { Flows = flows };
    }

    /// <summary>Reads a page's editions one after the other, carrying paragraph ids over.</summary>
    /// <param name="page">The page as the folder holds it.</param>
    /// <param name="reader">Reads editions.</param>
    /// <param name="blocks">The reusable blocks.</param>
    /// <param name="findings">Gets what is wrong.</param>
    /// <returns>The page, or null when an edition has errors.</returns>
    public static LibraryPage? Read(FolderPage page, PageReader reader, IReadOnlyDictionary<string, string> blocks, List<Finding> findings)
    {
        var editions = new List<PageEdition>();
        var last = page.LastParagraph ?? 0;
        var acceptable = true;
        foreach (var edition in page.Editions)
        {
            var found = new Findings(edition.File);
            var content = reader.Read(page.Address, edition.Source, edition.Record?.Blocks ?? blocks, found);
            findings.AddRange(found.All);
            acceptable &= found.Acceptable && content is not null;
            if (content is null)
                continue;
            var texts = content.Paragraphs.Select(paragraph => paragraph.Text).ToList();
            var ids = edition.Record is { } record && record.ParagraphIds.Count == texts.Count ? record.ParagraphIds : null;
            if (ids is null)
                (ids, last) = ParagraphAlignment.CarryOver(editions.Count == 0 ? [] : Identified(editions[^1]), texts, last);
            else
                last = Math.Max(last, Highest(ids));
            editions.Add(new(new(edition.Number, edition.Source, content.BlocksUsed, ids, edition.Record?.PublishedAt ?? default), content));
        }

        return acceptable && editions.Count > 0 ? new(page.Address, editions) : null;
    }

    /// <summary>An edition's paragraphs with their ids, as the alignment of the next edition wants them.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>Id and plain text, in order.</returns>
    public static IReadOnlyList<(string Id, string Text)> Identified(PageEdition edition) =>
        [.. edition.Content.Paragraphs.Select(paragraph => (edition.IdOf(paragraph), paragraph.Text))];

    /// <summary>The highest number among paragraph ids.</summary>
    /// <param name="ids">For example p1, p7.</param>
    /// <returns>0 when there is none.</returns>
    public static int Highest(IEnumerable<string> ids) =>
        ids.Select(id => id.Length > 1 && int.TryParse(id.AsSpan(1), out var number) ? number : 0).DefaultIfEmpty().Max();

    private static (ReferenceShelf Shelf, Dictionary<string, string> Accepted) Shelf(IReadOnlyDictionary<string, string> files, IReadOnlyDictionary<string, string> beneath, List<Finding> findings)
    {
        var ours = files.Where(file => !NotOnTheShelf.Any(folder => file.Key.StartsWith(folder, StringComparison.Ordinal))).ToDictionary();
        var first = new List<Finding>();
        var shelf = ReferenceShelf.Read(ours, first);
        findings.AddRange(first);
        var refused = first.Where(finding => finding.Severity == Severity.Blocking).Select(finding => finding.File).ToHashSet();
        var accepted = ours.Where(file => !refused.Contains(file.Key)).ToDictionary();
        if (refused.Count > 0 || beneath.Keys.Any(path => !ours.ContainsKey(path)))
            shelf = Laid(beneath, accepted);
        return RefuseByLaw(shelf, accepted, findings) ? (Laid(beneath, accepted), accepted) : (shelf, accepted);
    }

    private static ReferenceShelf Laid(IReadOnlyDictionary<string, string> beneath, Dictionary<string, string> above) =>
        ReferenceShelf.Read(beneath.Where(file => !above.ContainsKey(file.Key)).Concat(above).ToDictionary(), []);

    /// <summary>What a flow or a form says of the law can be judged only with all of the law in hand.</summary>
    /// <returns>Whether any was refused.</returns>
    private static bool RefuseByLaw(ReferenceShelf shelf, Dictionary<string, string> accepted, List<Finding> findings)
    {
        var before = accepted.Count;
        foreach (var flow in shelf.Flows)
            Judge(flow.File, found => FlowReferences.Check(flow, shelf, found));
        if (shelf.Consent is { } consent)
            Judge(ConsentFile.Path, found => ConsentReferences.Check(consent, shelf, found));
        return accepted.Count < before;

        void Judge(string file, Action<Findings> check)
        {
            if (!accepted.ContainsKey(file))
                return;
            var found = new Findings(file);
            check(found);
            findings.AddRange(found.All);
            if (!found.Acceptable)
                accepted.Remove(file);
        }
    }
}
