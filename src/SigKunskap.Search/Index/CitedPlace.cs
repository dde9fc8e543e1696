using System.Globalization;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Index;

/// <summary>A citation in a stored passage: its token, the paragraph (or title, or heading) and the span there.</summary>
internal readonly record struct CitedPlace(string Token, int Place, int Start, int Length)
{
    public const int Title = -2, Heading = -1;

    public static string[] Fields(string token, int place, CitedSpan span) => [token, Text(place), Text(span.Start), Text(span.Length)];

    public static IReadOnlyList<CitedPlace> Unpack(string packed) => packed.Length == 0 ? [] :
        [.. Packing.Records(packed).Select(fields => new CitedPlace(fields[0], Number(fields[1]), Number(fields[2]), Number(fields[3])))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
