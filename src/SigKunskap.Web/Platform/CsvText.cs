using System.Text;

namespace SigKunskap.Web.Platform;

/// <summary>A table as a file that Swedish Excel opens with a double click: semicolons, UTF-8 with its mark, every cell quoted.</summary>
public static class CsvText
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] File(IEnumerable<IEnumerable<string>> rows) =>
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(';', row.Select(Cell)) + "\r\n")))];

    /// <summary>A cell that begins like a formula would be run by a spreadsheet; an apostrophe makes it a text.</summary>
    private static string Cell(string text)
    {
        var safe = text.TrimStart() is ['=' or '+' or '-' or '@' or '|' or '%', ..] || text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
