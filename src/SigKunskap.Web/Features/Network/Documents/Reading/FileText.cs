using System.Text;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents.Types;

namespace SigKunskap.Web.Features.Network.Documents.Reading;

/// <summary>The text of a file of any kind, for search and for the guard.</summary>
public sealed class FileText(PdfText pdf)
{
    public async Task<ExtractedText> Of(Stream file, FileKind kind, CancellationToken cancel) => (kind switch
    {
        FileKind.Pdf => await pdf.Of(file, cancel),
        FileKind.Word or FileKind.Excel or FileKind.PowerPoint => OfficeText.Of(file, kind, cancel),
        FileKind.Text or FileKind.Markdown or FileKind.Csv => Plain(file),
        _ => ImageText.Of(file, kind),
    }).Bounded();

    private static ExtractedText Plain(Stream file)
    {
        var encoding = TextFile.Encoding(new(file)) ?? Encoding.Latin1;
        file.Position = 0;
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 16_384, leaveOpen: true);
        var buffer = new char[DocumentText.LongestText + 1];
        return new(new string(buffer, 0, reader.ReadBlock(buffer)), "", null);
    }
}
