using SigKunskap.Content.Checks;
using SigKunskap.Content.Flows.Reading;

namespace SigKunskap.Content.Flows.Editions;

/// <summary>A published edition of a flow. It never changes; it is read when somebody first asks what it said.</summary>
/// <param name="name">The flow's name.</param>
/// <param name="number">1 for the first.</param>
/// <param name="source">The flow's whole file.</param>
/// <param name="publishedAt">When it came into the library, UTC.</param>
public sealed class FlowEdition(string name, int number, string source, DateTime publishedAt)
{
    private readonly Lazy<Flow?> _flow = new(() => FlowFile.Read(name, source, new Findings($"verktyg/{name}.yml")));

    /// <summary>The flow's name.</summary>
    public string Name { get; } = name;

    /// <summary>1 for the first edition.</summary>
    public int Number { get; } = number;

    /// <summary>The flow's whole file, byte for byte.</summary>
    public string Source { get; } = source;

    /// <summary>When it came into the library, UTC.</summary>
    public DateTime PublishedAt { get; } = publishedAt;

    /// <summary>The flow as it was; null when its file is one that this version of the portal refuses.</summary>
    public Flow? Flow => _flow.Value;
}
