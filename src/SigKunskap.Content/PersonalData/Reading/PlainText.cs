namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>The text as the reader's eye meets it, without Markdown's marks and invisible characters, and the way back to the original.</summary>
internal sealed class PlainText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    internal PlainText(string text, int[] starts, int[] ends)
    {
        Text = text;
        (_starts, _ends) = (starts, ends);
    }

    public string Text { get; }

    /// <summary>Where a sighting stands in the original.</summary>
    public (int Start, int End) InOriginal(Sighting sighting) => (_starts[sighting.From], _ends[sighting.To - 1]);
}
