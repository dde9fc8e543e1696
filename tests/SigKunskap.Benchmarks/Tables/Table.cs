namespace SigKunskap.Benchmarks.Tables;

/// <summary>A plain table on the console: first column to the left, the others to the right.</summary>
internal sealed class Table(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Show(string title)
    {
        var widths = heads.Select((head, column) => _rows.Select(row => row[column].Length).Append(head.Length).Max()).ToArray();
        Console.WriteLine();
        Console.WriteLine(title);
        Write(heads);
        Write([.. widths.Select(width => new string('-', width))]);
        foreach (var row in _rows)
            Write(row);

        void Write(string[] cells) =>
            Console.WriteLine(string.Join("  ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
    }
}
