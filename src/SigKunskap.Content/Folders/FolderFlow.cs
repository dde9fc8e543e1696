using System.Globalization;
using SigKunskap.Content.Checks;

namespace SigKunskap.Content.Folders;

/// <summary>A flow of a content folder: its newest edition under <c>verktyg/</c>, its earlier ones under <c>verktygshistorik/</c>.</summary>
/// <param name="Name">Its part of the address.</param>
/// <param name="Editions">The texts, oldest first, each with when it came where that is recorded; never empty.</param>
public sealed record FolderFlow(string Name, IReadOnlyList<(string Source, DateTime? PublishedAt)> Editions)
{
    /// <summary>The folder of earlier editions.</summary>
    public const string History = "verktygshistorik/";

    private const string Folder = "verktyg/", Ending = ".yml", Record = "utgavor.yml";

    /// <summary>The path of its newest edition.</summary>
    public string File => NewestOf(Name);

    /// <summary>The path of a flow's newest edition.</summary>
    /// <param name="name">The flow.</param>
    /// <returns><c>verktyg/namn.yml</c>.</returns>
    public static string NewestOf(string name) => $"{Folder}{name}{Ending}";

    /// <summary>The path of an earlier edition.</summary>
    /// <param name="name">The flow.</param>
    /// <param name="number">1 for the first.</param>
    /// <returns><c>verktygshistorik/namn/1.yml</c>.</returns>
    public static string EarlierOf(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{History}{name}/{number}{Ending}");

    /// <summary>The path of what is recorded of a flow's editions.</summary>
    /// <param name="name">The flow.</param>
    /// <returns><c>verktygshistorik/namn/utgavor.yml</c>.</returns>
    public static string RecordOf(string name) => $"{History}{name}/{Record}";

    /// <summary>The flows of a folder.</summary>
    /// <param name="files">File texts by path.</param>
    /// <param name="findings">Gets editions that are missing and records that cannot be read.</param>
    /// <returns>The flows by name; one whose history is not whole comes with its newest edition alone.</returns>
    public static IReadOnlyList<FolderFlow> All(IReadOnlyDictionary<string, string> files, ICollection<Finding> findings)
    {
        var historyOf = files.Keys.Where(path => path.StartsWith(History, StringComparison.Ordinal)).ToLookup(path => path.Split('/')[1]);
        var flows = files.Keys.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)).Select(path => path[Folder.Length..^Ending.Length]).Order(StringComparer.Ordinal).ToList();
        foreach (var orphan in historyOf.Where(history => !flows.Contains(history.Key)).SelectMany(history => history))
            findings.Add(new(orphan, 1, "Historik utan verktyg. Lägg den nuvarande utgåvan under verktyg/.", Severity.Blocking));
        return [.. flows.Select(flow => Read(flow, [.. historyOf[flow]], files, findings))];
    }

    private static FolderFlow Read(string flow, IReadOnlyList<string> history, IReadOnlyDictionary<string, string> files, ICollection<Finding> findings)
    {
        var newest = files[NewestOf(flow)];
        var earlier = history.Count(path => !path.EndsWith($"/{Record}", StringComparison.Ordinal));
        var paths = Enumerable.Range(1, earlier).Select(number => EarlierOf(flow, number)).ToList();
        if (paths.Find(path => !files.ContainsKey(path)) is { } missing)
        {
            findings.Add(new(missing, 1, "Tidigare utgåvor ska numreras 1, 2, 3 … utan luckor. Byt namn på filerna.", Severity.Blocking));
            return new(flow, [(newest, null)]);
        }

        var found = new Findings(RecordOf(flow));
        var recorded = files.TryGetValue(found.File, out var text) ? FlowRecords.Read(text, found) : [];
        foreach (var finding in found.All)
            findings.Add(finding);
        // A text that was edited in the folder since has not been published.
        return new(flow, [.. paths.Select(path => files[path]).Append(newest)
            .Select((source, index) => (source, found.Acceptable && index < recorded.Count && recorded[index].Hash == EditionRecords.HashOf(source) ? recorded[index].PublishedAt : (DateTime?)null))]);
    }
}
