using System.Text.RegularExpressions;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>A programme as it is typed: one item a line, with its time first. Every text is a programme; a line without a time is an item without one.</summary>
public static partial class Programme
{
    /// <param name="Time">When: "09.00–09.30"; empty for none.</param>
    /// <param name="Text">What.</param>
    public sealed record Item(string Time, string Text);

    public static IReadOnlyList<Item> Read(string programme) =>
        [.. programme.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Of)];

    private static Item Of(string line)
    {
        if (Timed().Match(line) is not { Success: true } timed)
            return new("", line);
        var (from, to) = (Clock(timed.Groups[1].Value), Clock(timed.Groups[2].Value));
        return new(to.Length == 0 ? from : $"{from}–{to}", timed.Groups[3].Value);
    }

    private static string Clock(string time) => time.Replace(':', '.').PadLeft(time.Length == 4 ? 5 : time.Length, '0');

    [GeneratedRegex(@"^([01]?\d[.:][0-5]\d|2[0-3][.:][0-5]\d)(?:\s*[-–]\s*([01]?\d[.:][0-5]\d|2[0-3][.:][0-5]\d))?:?\s+(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Timed();
}
