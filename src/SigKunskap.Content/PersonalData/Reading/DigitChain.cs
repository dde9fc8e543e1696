namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>Digits that stand together.</summary>
/// <param name="Start">Offset in the plain text.</param>
/// <param name="End">Offset after them.</param>
internal readonly record struct DigitGroup(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>Groups of digits with so little between them that they may be one number: "070-123 45 67", "19 01 01".</summary>
/// <param name="Groups">The groups, at least one.</param>
internal sealed record DigitChain(IReadOnlyList<DigitGroup> Groups);

/// <summary>Finds the chains of digits in a text.</summary>
internal static class DigitChains
{
    private const int MostBetween = 5;

    public static List<DigitChain> Of(string text)
    {
        var chains = new List<DigitChain>();
        var groups = new List<DigitGroup>();
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (next < 0)
                break;
            var start = at + next;
            var length = text.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
            var end = length < 0 ? text.Length : start + length;
            if (groups.Count > 0 && !Joins(text.AsSpan(groups[^1].End, start - groups[^1].End)))
            {
                chains.Add(new([.. groups]));
                groups.Clear();
            }

            groups.Add(new(start, end));
            at = end;
        }

        if (groups.Count > 0)
            chains.Add(new(groups));
        return chains;
    }

    /// <summary>Whether digits on both sides of this may belong to one number: spaces, one line end, and one or two of the marks people use.</summary>
    private static bool Joins(ReadOnlySpan<char> between)
    {
        if (between.Length > MostBetween)
            return false;
        var (lines, marks) = (0, 0);
        foreach (var character in between)
        {
            switch (character)
            {
                case ' ':
                    break;
                case '\n':
                    lines++;
                    break;
                case '-' or '+' or '.' or '/' or '_' or '(' or ')':
                    marks++;
                    break;
                default:
                    return false;
            }
        }

        return lines <= 1 && marks <= 2;
    }
}
