using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SigKunskap.Tests.Features.Tools;

/// <summary>A Word file as the portal answered it.</summary>
internal static class OpenedWordFile
{
    public static async Task<WordprocessingDocument> Of(TestApp app, string address)
    {
        using var answer = await app.Ask(address);
        Assert.Equal(200, (int)answer.StatusCode);
        return WordprocessingDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), isEditable: false);
    }

    public static List<string> Headings(this WordprocessingDocument document, int level) => [.. document.MainDocumentPart!.Document.Body!.Elements<Paragraph>()
        .Where(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId!.Val == $"Heading{level}").Select(paragraph => paragraph.InnerText)];

    /// <summary>Valid, Swedish, with a title, and nothing laid out in tables.</summary>
    public static void IsAccessible(this WordprocessingDocument document, string title)
    {
        Assert.Equal((title, "sv-SE"), (document.PackageProperties.Title, document.PackageProperties.Language));
        Assert.Contains("sv-SE", document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.OuterXml, StringComparison.Ordinal);
        Assert.Empty(document.MainDocumentPart.Document.Body!.Descendants<Table>());
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }
}
