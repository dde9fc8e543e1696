using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SigKunskap.Tests.Features.Network.Documents;

/// <summary>Real files of each kind, and files that are not what they say.</summary>
internal static class MadeUpFiles
{
    private const string Main = "application/vnd.openxmlformats-officedocument.";

    public static byte[] Word(string text, string author = "SigKunskap") => Zip(
        ("[Content_Types].xml", Types($"{Main}wordprocessingml.document.main+xml", "/word/document.xml")),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"),
        ("docProps/core.xml", $"<c:coreProperties xmlns:c=\"urn:c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>{author}</dc:creator></c:coreProperties>"),
        ("word/document.xml", $"<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"));

    public static byte[] Excel(string shared, string number) => Zip(
        ("[Content_Types].xml", Types($"{Main}spreadsheetml.sheet.main+xml", "/xl/workbook.xml")),
        ("xl/workbook.xml", "<workbook xmlns=\"urn:x\"><sheets><sheet name=\"Uppgifter\"/></sheets></workbook>"),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"urn:x\"><si><t>{shared}</t></si></sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"urn:x\"><sheetData><row><c t=\"s\"><v>0</v></c><c><v>{number}</v></c></row></sheetData></worksheet>"));

    public static byte[] PowerPoint(string slide, string note) => Zip(
        ("[Content_Types].xml", Types($"{Main}presentationml.presentation.main+xml", "/ppt/presentation.xml")),
        ("ppt/presentation.xml", "<p:presentation xmlns:p=\"urn:p\"/>"),
        ("ppt/slides/slide1.xml", $"<p:sld xmlns:p=\"urn:p\" xmlns:a=\"urn:a\"><a:p><a:r><a:t>{slide}</a:t></a:r></a:p></p:sld>"),
        ("ppt/notesSlides/notesSlide1.xml", $"<p:notes xmlns:p=\"urn:p\" xmlns:a=\"urn:a\"><a:p><a:r><a:t>{note}</a:t></a:r></a:p></p:notes>"));

    /// <summary>One page that says a line. Written by hand, with a table of places that is right.</summary>
    public static byte[] Pdf(string text, string? author = null)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var stream = $"BT /F1 14 Tf 60 760 Td ({text}) Tj ET";
        List<int> places = [];
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            $"<< /Length {stream.Length} >>\nstream\n{stream}\nendstream", $"<< /Author ({author ?? "SigKunskap"}) >>",
        ];
        foreach (var (body, number) in objects.Select((body, index) => (body, index + 1)))
        {
            places.Add(file.Length);
            file.Append(null, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Length;
        file.Append(null, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}trailer\n<< /Size {places.Count + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    public static byte[] Png(uint width = 10, uint height = 10, params (string Name, byte[] Data)[] more) =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 2, 0, 0, 0]), .. more.SelectMany(chunk => Chunk(chunk.Name, chunk.Data)), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", [])];

    /// <summary>A picture with the place it was taken at.</summary>
    public static byte[] Jpeg(bool withPosition)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. Exif()];
        byte[] app = withPosition ? [0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif] : [];
        return [0xFF, 0xD8, .. app, 0xFF, 0xC0, 0, 11, 8, 0, 10, 0, 10, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9];
    }

    /// <summary>59° 19' 46" N, 18° 4' 7" E.</summary>
    public static byte[] Exif()
    {
        var exif = new byte[140];
        "II*\0\b\0\0\0"u8.CopyTo(exif);
        void Put16(int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(exif.AsSpan(at), (ushort)value);
        void Put32(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(exif.AsSpan(at), value);
        void Tag(int at, int tag, int type, int count, int value)
        {
            Put16(at, tag);
            Put16(at + 2, type);
            Put32(at + 4, count);
            Put32(at + 8, value);
        }

        Put16(8, 1);
        Tag(10, 0x8825, 4, 1, 26);
        Put16(26, 4);
        Tag(28, 1, 2, 2, 'N');
        Tag(40, 2, 5, 3, 82);
        Tag(52, 3, 2, 2, 'E');
        Tag(64, 4, 5, 3, 106);
        foreach (var (at, value) in new[] { (82, 59), (90, 19), (98, 46), (106, 18), (114, 4), (122, 7) })
        {
            Put32(at, value);
            Put32(at + 4, 1);
        }

        return exif;
    }

    public static byte[] Gif(params byte[] after) => [.. "GIF89a"u8, 10, 0, 10, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 10, 0, 10, 0, 0, 2, 2, 0x4C, 1, 0, 0x3B, .. after];

    public static byte[] WebP(params byte[] after) => [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8 "u8, 10, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 10, 0, 10, 0, .. after];

    public static string Types(string main, string part) =>
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"{part}\" ContentType=\"{main}\"/></Types>";

    public static byte[] Zip(params (string Name, string Text)[] parts) => Zip([.. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Text)))]);

    public static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(bytes);
            }
        }

        return file.ToArray();
    }

    private static byte[] Chunk(string name, byte[] data) => [.. Big((uint)data.Length), .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];

    private static byte[] Big(uint number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}
