using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>What a file is, by what is in it. A name is a claim that has to agree; what is two things at once is refused.</summary>
public static class FileType
{
    /// <param name="Kind">What it is; null when it is refused.</param>
    /// <param name="Refusal">Why, and what to do, in Swedish.</param>
    public sealed record Answer(FileKind? Kind, string? Refusal)
    {
        internal static Answer Is(FileKind kind) => new(kind, null);

        internal static Answer No(string refusal) => new(null, refusal);
    }

    /// <param name="file">The file, to read in any order.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cancel">Stops the looking.</param>
    public static Answer Of(Stream file, string name, CancellationToken cancel = default)
    {
        if (file.Length == 0)
            return Answer.No("Filen är tom. Välj en annan.");
        if (FileTypes.Claimed(name) is not { } claimed)
            return Answer.No(NotTaken(name));
        Answer found;
        try
        {
            found = Look(new FileBytes(file), claimed, cancel);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or FormatException or System.Xml.XmlException or NotSupportedException or ArgumentException or OverflowException)
        {
            return Answer.No("Filen är trasig och går inte att läsa. Öppna den, spara den på nytt och försök igen.");
        }

        return found.Kind is { } kind && !Agrees(kind, claimed)
            ? Answer.No($"Filen heter .{FileTypes.EndingOf(name)} men är {FileTypes.Name(kind)}. Ge den rätt namn, eller spara den som det den heter.")
            : found.Kind == FileKind.Text ? Answer.Is(claimed) : found;
    }

    internal static string NotTaken(string name) =>
        FileTypes.EndingOf(name) switch
        {
            "doc" or "xls" or "ppt" or "dot" or "rtf" or "odt" or "ods" or "odp" => $"Formatet .{FileTypes.EndingOf(name)} tas inte emot. Öppna filen och spara den som Word (.docx), Excel (.xlsx), PowerPoint (.pptx) eller PDF.",
            "docm" or "xlsm" or "pptm" or "dotm" or "xltm" or "xlsb" => "Filer med makron tas inte emot, eftersom de kan köra program. Spara den utan makron (.docx, .xlsx, .pptx).",
            _ => $"Den sortens fil tas inte emot. Det som går är {FileTypes.Taken}.",
        };

    private static Answer Look(FileBytes file, FileKind claimed, CancellationToken cancel) => file.Head switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => OfficeFile.Of(file, cancel),
        [(byte)'P', (byte)'K', ..] => Answer.No("Filen är ett tomt eller delat arkiv. Arkiv tas inte emot: dela dokumenten var för sig."),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => PdfFile.Of(file),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngFile.Of(file),
        [0xFF, 0xD8, 0xFF, ..] => JpegFile.Of(file),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => GifFile.Of(file),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebPFile.Of(file),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Answer.No("Filen är låst med lösenord eller sparad i ett äldre format. Ta bort lösenordet och spara den som .docx, .xlsx, .pptx eller PDF."),
        _ when claimed is FileKind.Text or FileKind.Markdown or FileKind.Csv => TextFile.Of(file, cancel),
        _ => Answer.No($"Filen heter som {FileTypes.Name(claimed)} men är något annat. Öppna den i programmet den gjordes i, spara den på nytt och försök igen."),
    };

    private static bool Agrees(FileKind kind, FileKind claimed) => kind == claimed || (kind == FileKind.Text && claimed is FileKind.Markdown or FileKind.Csv or FileKind.Text);
}
