using System.Globalization;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Index;

/// <summary>A citation in a stored passage: its token, the paragraph (or title, or heading) and the span there.</summary>
internal readonly record struct CitedPlace(string Token, int Place, int Start, int Length)
{
    public const int Title = -2, Heading = -1;

    /// <summary>The citations of a text, one for each thing cited.</summary>
    public static IEnumerable<CitedPlace> In(string text, int place, CitationReader? reader) =>
        CitationKey.In(text, reader).SelectMany(span => span.Keys.Select(key => new CitedPlace(CitationKey.Token(key), place, span.Start, span.Length)));

    public string[] Fields() => [Token, Text(Place), Text(Start), Text(Length)];

    public static IReadOnlyList<CitedPlace> Unpack(string packed) => packed.Length == 0 ? [] :
        [.. Packing.Records(packed).Select(fields => new CitedPlace(fields[0], Number(fields[1]), Number(fields[2]), Number(fields[3])))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
