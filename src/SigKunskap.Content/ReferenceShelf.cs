using System.Collections.Frozen;
using SigKunskap.Content.Channels;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Consent;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Flows.Reading;
using SigKunskap.Content.FollowUp;
using SigKunskap.Content.Law;
using SigKunskap.Content.StartUp;

namespace SigKunskap.Content;

/// <summary>What pages refer to: law, glossary, the short lists, reusable blocks, and the synonyms of search.</summary>
/// <param name="Lists">Topics, roles, situations, agencies, flows.</param>
/// <param name="Law">The statutes.</param>
/// <param name="Glossary">The terms.</param>
/// <param name="Synonyms">The synonym groups.</param>
/// <param name="Blocks">Reusable blocks by name.</param>
/// <param name="Flows">The decision tools, in order.</param>
public sealed record ReferenceShelf(
    SharedLists Lists,
    LawLibrary Law,
    Glossary Glossary,
    IReadOnlyList<SynonymGroup> Synonyms,
    IReadOnlyDictionary<string, string> Blocks,
    IReadOnlyList<Flow> Flows)
{
    /// <summary>What a consent form is put together from, or null when the library has no such texts.</summary>
    public ConsentTexts? Consent { get; init; }

    /// <summary>What a local operation can follow up, in order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>The coordinator's kit, or null when the library has none.</summary>
    public CoordinatorKit? Kit { get; init; }

    /// <summary>Where municipalities receive reports of concern, by name.</summary>
    public IReadOnlyList<ReportChannel> Channels { get; init; } = [];

    /// <summary>A shelf without anything on it.</summary>
    public static ReferenceShelf Empty { get; } = new(SharedLists.Empty, LawLibrary.Empty, Glossary.Empty, [], FrozenDictionary<string, string>.Empty, []);

    /// <summary>Reads the shelf from its files. A file with errors counts for what could be read; the findings say which it was.</summary>
    /// <param name="files">File texts by path inside the content folder.</param>
    /// <param name="findings">Gets what is wrong, file by file.</param>
    /// <returns>The shelf.</returns>
    public static ReferenceShelf Read(IReadOnlyDictionary<string, string> files, ICollection<Finding> findings)
    {
        var flows = Named("verktyg/", ".yml").Select(file => Read(file.Path, (text, found) => FlowFile.Read(file.Name, text!, found))).OfType<Flow>().ToList();
        var lists = new SharedLists(
            Read("amnen.yml", (text, found) => SharedLists.Read(text, found, SharedLists.Topic)),
            Read("roller.yml", (text, found) => SharedLists.Read(text, found, SharedLists.Role)),
            Read("situationer.yml", (text, found) => SharedLists.Read(text, found, SharedLists.Situation)),
            Read("myndigheter.yml", (text, found) => SharedLists.Read(text, found, SharedLists.Agency)),
            flows.Select(flow => flow.Name).ToFrozenSet());
        var statutes = Named("lagrum/", ".yml").Select(file => Read(file.Path, (text, found) => StatuteFile.Read(file.Name, text!, found))).OfType<Statute>().ToList();
        return new(
            lists,
            new(statutes),
            Read("begrepp.yml", Glossary.Read),
            Read("synonymer.yml", SynonymFile.Read),
            Named("block/", ".md").ToFrozenDictionary(file => file.Name, file => files[file.Path].TrimEnd()),
            [.. flows.OrderBy(flow => flow.Order).ThenBy(flow => flow.Title, SwedishOrder.Comparer)])
        {
            Consent = Read(ConsentFile.Path, ConsentFile.Read),
            Indicators = Read(IndicatorFile.Path, IndicatorFile.Read),
            Kit = Read(KitFile.Path, KitFile.Read),
            Channels = Read(ChannelFile.Path, ChannelFile.Read),
        };

        T Read<T>(string path, Func<string?, Findings, T> read)
        {
            var found = new Findings(path);
            var result = read(files.GetValueOrDefault(path), found);
            foreach (var finding in found.All)
                findings.Add(finding);
            return result;
        }

        IEnumerable<(string Path, string Name)> Named(string folder, string ending) => files.Keys
            .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, path[folder.Length..^ending.Length]));
    }
}
