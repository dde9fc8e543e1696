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

    /// <summary>Where a part of the plain text stands in the original.</summary>
    /// <param name="from">Offset of its first character.</param>
    /// <param name="to">Offset after its last; more than <paramref name="from"/>.</param>
    public (int Start, int Length) InOriginal(int from, int to) => (_starts[from], _ends[to - 1] - _starts[from]);
}
