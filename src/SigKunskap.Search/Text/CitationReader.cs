namespace SigKunskap.Search.Text;

/// <summary>
/// Finds statute citations in running text. The grammar of citations belongs to the caller; search only asks for the spans.
/// </summary>
/// <param name="text">A paragraph, a title, or the words of a query joined by spaces.</param>
/// <returns>The citations in order, not overlapping; empty when there are none.</returns>
public delegate IReadOnlyList<CitedSpan> CitationReader(string text);

/// <summary>A citation in a text.</summary>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="Length">How many units it covers.</param>
/// <param name="Keys">What it cites: a section such as "sol/19:1", or a whole statute such as "sfs/2025:400".</param>
public readonly record struct CitedSpan(int Start, int Length, IReadOnlyList<string> Keys);
