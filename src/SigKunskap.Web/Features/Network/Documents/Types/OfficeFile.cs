using System.IO.Compression;
using System.Xml;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>Word, Excel and PowerPoint since 2007: an archive of XML that says itself which of them it is (ECMA-376, part 2). Each part is unpacked once here, counted and thrown away.</summary>
internal static class OfficeFile
{
    private const string Types = "[Content_Types].xml", Document = "application/vnd.openxmlformats-officedocument.";

    /// <summary>Above what an archive of <see cref="ZipDirectory"/> says of itself: a part that becomes more than it says lies.</summary>
    private const int LargestTypes = 1_000_000;

    public static FileType.Answer Of(FileBytes file, CancellationToken cancel)
    {
        try
        {
            var entries = ZipDirectory.Read(file);
            using var archive = new ZipArchive(file.Stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry(Types) is not { } types || archive.Entries.Count != entries.Count)
                return FileType.Answer.No("Arkiv tas inte emot: dela dokumenten i det var för sig, så går de att hitta.");
            var kind = Kind(types, out var refusal);
            foreach (var entry in entries)
                Unpack(file, entry, cancel);
            return refusal is not null ? FileType.Answer.No(refusal) : kind is { } known ? FileType.Answer.Is(known) : FileType.Answer.No("Filen är ett arkiv, men varken Word, Excel eller PowerPoint.");
        }
        catch (ZipDirectory.Refused refused)
        {
            return FileType.Answer.No(refused.Message);
        }
    }

    private static FileKind? Kind(ZipArchiveEntry types, out string? refusal)
    {
        (FileKind? kind, refusal) = (null, null);
        using var reader = XmlReader.Create(types.Open(), SafeXml.Settings(LargestTypes));
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.GetAttribute("ContentType") is not { } type)
                continue;
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                refusal = "Filer med makron tas inte emot, eftersom de kan köra program. Spara den utan makron (.docx, .xlsx, .pptx).";
            else if (type.Contains("activeX", StringComparison.OrdinalIgnoreCase) || type.Contains("oleObject", StringComparison.OrdinalIgnoreCase))
                refusal = "Filen har inbäddade objekt som kan köra program. Ta bort dem och försök igen.";
            kind ??= KindOf(type);
        }

        return kind;
    }

    private static FileKind? KindOf(string type) => type switch
    {
        Document + "wordprocessingml.document.main+xml" or Document + "wordprocessingml.template.main+xml" => FileKind.Word,
        Document + "spreadsheetml.sheet.main+xml" or Document + "spreadsheetml.template.main+xml" => FileKind.Excel,
        Document + "presentationml.presentation.main+xml" or Document + "presentationml.template.main+xml" or Document + "presentationml.slideshow.main+xml" => FileKind.PowerPoint,
        _ => null,
    };

    /// <summary>By hand: the library stops at the length that a part says, and other programs do not.</summary>
    private static void Unpack(FileBytes file, ZipDirectory.Entry entry, CancellationToken cancel)
    {
        if (entry.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            throw new ZipDirectory.Refused("Filer med makron tas inte emot, eftersom de kan köra program. Spara den utan makron (.docx, .xlsx, .pptx).");
        using var packed = new PartOfStream(file.Stream, entry.Data, entry.Packed);
        using Stream part = entry.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
        var (buffer, length, first) = (new byte[32_768], 0L, true);
        while (part.Read(buffer) is > 0 and var read)
        {
            cancel.ThrowIfCancellationRequested();
            if (first && Nested(buffer.AsSpan(0, read)))
                throw new ZipDirectory.Refused($"I filen ligger en annan fil inbäddad ({SigKunskap.Content.SingleLine.Of(Path.GetFileName(entry.Name))}). Ta bort den, till exempel genom att klistra in diagrammet som bild, och försök igen.");
            first = false;
            if ((length += read) > entry.Unpacked)
                throw new ZipDirectory.Refused("Filen blir större när den packas upp än den säger, och tas därför inte emot.");
        }

        if (length != entry.Unpacked)
            throw new InvalidDataException();
    }

    /// <summary>Archives, old Office files and programs, by how they begin.</summary>
    private static bool Nested(ReadOnlySpan<byte> start) =>
        start is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] or [0x1F, 0x8B, 8, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..]
            or [0xD0, 0xCF, 0x11, 0xE0, ..] or [(byte)'M', (byte)'Z', ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..];
}
