namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>The text as the reader's eye meets it, without Markdown's marks and invisible characters, and the way back to the original.</summary>
/// <param name="text">The plain text.</param>
/// <param name="stretches">Where its stretches come from, in order; not empty unless the text is.</param>
internal sealed class PlainText(string text, List<Stretch> stretches)
{
    public string Text { get; } = text;

    /// <summary>Where a sighting stands in the original.</summary>
    public (int Start, int End) InOriginal(Sighting sighting)
    {
        var first = StretchOf(sighting.From);
        var last = StretchOf(sighting.To - 1);
        return (first.Start + sighting.From - first.Plain, last.Start + sighting.To - 1 - last.Plain + last.Width);
    }

    private Stretch StretchOf(int plain)
    {
        var (low, high) = (0, stretches.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (stretches[middle].Plain <= plain)
                low = middle;
            else
                high = middle - 1;
        }

        return stretches[low];
    }
}

/// <summary>Characters that stand side by side in the plain text and in the original.</summary>
/// <param name="Plain">Offset of the first in the plain text.</param>
/// <param name="Start">Its offset in the original.</param>
/// <param name="Width">How much of the original each stands for; more than 1 only for one that is alone in its stretch.</param>
internal readonly record struct Stretch(int Plain, int Start, int Width)
{
    /// <summary>Whether the next character of the plain text lies right after this stretch's.</summary>
    public bool Reaches(int plain, int start, int width) => Width == 1 && width == 1 && start - Start == plain - Plain;
}
