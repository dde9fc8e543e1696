using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Data.Demo;

/// <summary>Small real files of several kinds for the made-up documents.</summary>
internal static class DemoBytes
{
    public static (FileKind Kind, byte[] Bytes) Of(string ending, string title, IReadOnlyList<string> lines) => ending switch
    {
        "docx" => (FileKind.Word, new WordDocument().Title(title).List(lines).ToFile(title)),
        "xlsx" => (FileKind.Excel, Sheet([title, .. lines])),
        "pdf" => (FileKind.Pdf, Pdf([title, .. lines])),
        "md" => (FileKind.Markdown, Encoding.UTF8.GetBytes($"# {title}\n\n{string.Concat(lines.Select(line => $"- {line}\n"))}")),
        "csv" => (FileKind.Csv, Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n")),
        _ => (FileKind.Text, Encoding.UTF8.GetBytes($"{title}\n\n{string.Join('\n', lines)}\n")),
    };

    private static byte[] Sheet(IEnumerable<string> lines)
    {
        const string package = "http://schemas.openxmlformats.org/package/2006/", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("[Content_Types].xml", $"<Types xmlns=\"{package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{type}sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{type}worksheet+xml\"/></Types>");
            Part("_rels/.rels", $"<Relationships xmlns=\"{package}relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{package}relationships\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Part("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Part("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{main}\"><sheetData>{string.Concat(lines.Select(line => $"<row><c t=\"inlineStr\"><is><t>{WebUtility.HtmlEncode(line)}</t></is></c></row>"))}</sheetData></worksheet>");

            void Part(string name, string text)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    /// <summary>One page, a line below another (ISO 32000-1, 7.5).</summary>
    private static byte[] Pdf(IReadOnlyList<string> lines)
    {
        var text = string.Concat(lines.Select((line, index) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 {(index == 0 ? 16 : 11)} Tf 60 {770 - (index * 24)} Td ({line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n")));
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R /Lang (sv-SE) >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {text.Length} >>\nstream\n{text}endstream"),
        ];
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        for (var number = 1; number <= objects.Length; number++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{objects[number - 1]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n")))}trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
