namespace SigKunskap.Content;

/// <summary>Swedish alphabetical order (å, ä, ö after z), independent of the culture data installed on the machine.</summary>
public sealed class SwedishOrder : IComparer<string>
{
    /// <summary>The one comparer.</summary>
    public static SwedishOrder Comparer { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return x is null ? (y is null ? 0 : -1) : 1;
        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            var difference = Weight(x[i]) - Weight(y[i]);
            if (difference != 0)
                return difference;
        }

        return x.Length - y.Length;
    }

    private static int Weight(char character) => char.ToLowerInvariant(character) switch
    {
        'å' => 'z' + 1,
        'ä' or 'æ' => 'z' + 2,
        'ö' or 'ø' => 'z' + 3,
        'é' or 'è' => 'e',
        'ü' => 'y',
        var other => other <= 'z' ? other : other + 3,
    };
}
