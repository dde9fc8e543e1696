using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>What each kind of file is called, by people and by programs.</summary>
public static class FileTypes
{
    private sealed record Type(FileKind Kind, string Name, string ContentType, params string[] Endings);

    private static readonly Type[] All =
    [
        new(FileKind.Pdf, "PDF", "application/pdf", "pdf"),
        new(FileKind.Word, "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "dotx"),
        new(FileKind.Excel, "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "xltx"),
        new(FileKind.PowerPoint, "PowerPoint", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", "potx", "ppsx"),
        new(FileKind.Text, "text", "text/plain; charset=utf-8", "txt"),
        new(FileKind.Markdown, "Markdown", "text/markdown; charset=utf-8", "md"),
        new(FileKind.Csv, "CSV", "text/csv; charset=utf-8", "csv"),
        new(FileKind.Png, "bild (PNG)", "image/png", "png"),
        new(FileKind.Jpeg, "bild (JPEG)", "image/jpeg", "jpg", "jpeg"),
        new(FileKind.WebP, "bild (WebP)", "image/webp", "webp"),
        new(FileKind.Gif, "bild (GIF)", "image/gif", "gif"),
    ];

    /// <summary>The endings that a form asks the browser for.</summary>
    public static string Endings { get; } = string.Join(',', All.SelectMany(type => type.Endings).Select(ending => $".{ending}"));

    /// <summary>In words, for whoever chose another.</summary>
    public const string Taken = "PDF, Word, Excel, PowerPoint, text, Markdown, CSV och bilder (PNG, JPEG, WebP, GIF)";

    public static string Name(FileKind kind) => Of(kind).Name;

    /// <summary>What the answer says of the bytes. It is never shown in the browser, so the character set of a text is the receiver's to guess.</summary>
    public static string ContentType(FileKind kind) => Of(kind).ContentType.Split(';')[0];

    /// <summary>The kind that a name claims to be; null when no kind is named so.</summary>
    public static FileKind? Claimed(string name) => Array.Find(All, type => type.Endings.Contains(EndingOf(name)))?.Kind;

    public static bool IsImage(FileKind kind) => kind is FileKind.Png or FileKind.Jpeg or FileKind.WebP or FileKind.Gif;

    /// <summary>A length that people can read.</summary>
    public static string Size(long bytes) => bytes < 1000 ? $"{bytes} byte" : bytes < 1_000_000 ? $"{bytes / 1000} kB" : $"{bytes / 1_000_000.0:0.#} MB".Replace('.', ',');

    internal static string EndingOf(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    private static Type Of(FileKind kind) => Array.Find(All, type => type.Kind == kind)!;
}
