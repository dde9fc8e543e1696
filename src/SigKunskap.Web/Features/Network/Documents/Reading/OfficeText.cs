using System.IO.Compression;
using System.Text;
using System.Xml;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents.Types;

namespace SigKunskap.Web.Features.Network.Documents.Reading;

/// <summary>The text of Word, Excel and PowerPoint, part by part and never a whole part in memory: what is seen, and what is not (notes, comments, deleted text, hidden sheets).</summary>
internal static class OfficeText
{
    private const long LargestPart = 150_000_000;

    private const int MostPeople = 50;

    /// <summary>Look and settings, not text.</summary>
    private static readonly string[] Left = ["/theme/", "/slideMasters/", "/slideLayouts/", "/notesMasters/", "/handoutMasters/", "styles.xml", "settings.xml", "fontTable.xml", "numbering.xml", "/_rels/"];

    public static ExtractedText Of(Stream file, FileKind kind, CancellationToken cancel)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var (text, people) = (new StringBuilder(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var part in archive.Entries.Where(IsText).OrderBy(Order).ThenBy(part => part.FullName.Length).ThenBy(part => part.FullName, StringComparer.Ordinal))
        {
            if (text.Length > DocumentText.LongestText)
                break;
            Read(part, kind, text, people, cancel);
        }

        var pictures = archive.Entries.Count(part => part.FullName.Contains("/media/", StringComparison.Ordinal));
        return new(text.ToString(), OfficeProperties.Of(archive, people), pictures switch { 0 => null, 1 => "Bilden i dokumentet kan inte läsas.", _ => $"De {pictures} bilderna i dokumentet kan inte läsas." });
    }

    private static bool IsText(ZipArchiveEntry part) =>
        part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && part.FullName.Split('/')[0] is "word" or "xl" or "ppt" && !Left.Any(name => part.FullName.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is read first stands first.</summary>
    private static int Order(ZipArchiveEntry part) => part.Name switch
    {
        "document.xml" or "sharedStrings.xml" or "workbook.xml" => 0,
        _ when part.FullName.Contains("/slides/", StringComparison.Ordinal) || part.FullName.Contains("/worksheets/", StringComparison.Ordinal) => 1,
        _ => 2,
    };

    private static void Read(ZipArchiveEntry part, FileKind kind, StringBuilder text, SortedSet<string> people, CancellationToken cancel)
    {
        using var reader = XmlReader.Create(part.Open(), SafeXml.Settings(LargestPart));
        var (inText, shared) = (false, false);
        while (reader.Read() && text.Length <= DocumentText.LongestText)
        {
            cancel.ThrowIfCancellationRequested();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (PersonIn(reader) is { Length: > 0 } person && people.Count < MostPeople)
                        people.Add(person);
                    if (kind == FileKind.Excel && reader.LocalName == "sheet" && reader.GetAttribute("name") is { } sheet)
                        text.Append(sheet).Append('\n');
                    if (reader.LocalName == "c")
                        shared = reader.GetAttribute("t") is "s" or "b" or "e";
                    if (reader.LocalName is "br" or "tab" or "cr")
                        text.Append(' ');
                    inText = !reader.IsEmptyElement && (reader.LocalName is "t" or "delText" or "text" or "author" || (reader.LocalName == "v" && !shared && kind == FileKind.Excel));
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA or XmlNodeType.Whitespace when inText:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    inText = false;
                    text.Append(reader.LocalName switch { "p" or "si" or "row" or "text" or "author" => "\n", "c" or "tc" => "\t", _ => "" });
                    break;
            }
        }

        text.Append('\n');
    }

    /// <summary>Who commented or changed, where an element says so.</summary>
    private static string? PersonIn(XmlReader reader) => reader.HasAttributes
        ? reader.GetAttribute("author", reader.NamespaceURI) ?? (reader.LocalName switch { "person" => reader.GetAttribute("displayName"), "cmAuthor" => reader.GetAttribute("name"), _ => null })
        : null;
}
