namespace SigKunskap.Benchmarks.Engines;

/// <summary>The engines that were built with this program.</summary>
internal static class MeasuredEngines
{
    /// <summary>The portal's own first.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        nameof(PortalEngine),
#if LUCENE
        nameof(PlainLucene),
#endif
    ];

    public static IMeasuredEngine Open(string name, string folder) => name switch
    {
        nameof(PortalEngine) => new PortalEngine(folder),
#if LUCENE
        nameof(PlainLucene) => new PlainLucene(folder),
#endif
        _ => throw new ArgumentException($"This program was built without the engine {name}.", nameof(name)),
    };
}
