using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SigKunskap.Web.Platform;

/// <summary>
/// A Word document that a screen reader can walk through: real headings, real lists, a title and Swedish as its language. The package writes
/// the format that Word, LibreOffice and the agencies' case systems open.
/// </summary>
public sealed class WordDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly Body _body = new();

    public WordDocument Title(string text) => Add("Title", text);

    /// <param name="text">The heading.</param>
    /// <param name="level">1 to 3.</param>
    /// <param name="onNewPage">Whether it begins a page of its own.</param>
    public WordDocument Heading(string text, int level, bool onNewPage = false)
    {
        Add($"Heading{level}", text);
        if (onNewPage)
            _body.Elements<Paragraph>().Last().ParagraphProperties!.PageBreakBefore = new();
        return this;
    }

    public WordDocument Text(string text, bool quiet = false) => Add(quiet ? "Quiet" : "Normal", text);

    /// <summary>A checklist has boxes to tick instead of bullets.</summary>
    public WordDocument List(IEnumerable<string> items, bool checklist = false)
    {
        foreach (var item in items)
        {
            Add("ListParagraph", item);
            _body.Elements<Paragraph>().Last().ParagraphProperties!.NumberingProperties =
                new(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = checklist ? 2 : 1 });
        }

        return this;
    }

    /// <summary>A line to write on by hand.</summary>
    public WordDocument Line(string label) => Add(WordStyles.WriteOn, $"{label}: {new string('_', Math.Max(10, 60 - label.Length))}");

    /// <summary>The document as a file.</summary>
    /// <param name="title">Its title in the file's properties, which a screen reader says when it is opened.</param>
    public byte[] ToFile(string title)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Make();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.Lists();
            main.Document = new(_body.CloneNode(true));
            main.Document.Body!.Append(new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1134, Bottom = 1134, Left = 1247, Right = 1247, Header = 567, Footer = 567, Gutter = 0 }));
            document.PackageProperties.Title = title;
            document.PackageProperties.Language = "sv-SE";
            document.PackageProperties.Creator = "SigKunskap";
        }

        return file.ToArray();
    }

    private WordDocument Add(string style, string text)
    {
        _body.Append(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = style }),
            new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text) { Space = SpaceProcessingModeValues.Preserve })));
        return this;
    }
}
