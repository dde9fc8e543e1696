namespace SigKunskap.Benchmarks.Load;

/// <summary>A request that is sent over and over.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Headers">Request headers.</param>
internal sealed record LoadCase(string Name, string Path, IReadOnlyDictionary<string, string> Headers)
{
    public static LoadCase Of(string name, string path, params (string Name, string Value)[] headers) =>
        new(name, path, headers.ToDictionary(header => header.Name, header => header.Value));
}
