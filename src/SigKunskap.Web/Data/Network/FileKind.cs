namespace SigKunskap.Web.Data.Network;

/// <summary>The kinds of file that the network takes in, by what is in them.</summary>
public enum FileKind
{
    Pdf,
    Word,
    Excel,
    PowerPoint,
    Text,
    Markdown,
    Csv,
    Png,
    Jpeg,
    WebP,
    Gif,
}
