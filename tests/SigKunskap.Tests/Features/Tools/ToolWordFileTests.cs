using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SigKunskap.Tests.Features.Tools;

public sealed class ToolWordFileTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    private const string Answered = MadeUpLibrary.Tool + ".docx?hus=kommun&bok=handskrift&fraga=forskare";

    [Fact]
    public async Task The_answer_is_a_valid_document_with_headings_a_title_and_swedish()
    {
        using var document = await Open(Answered);
        var headings = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>()
            .Where(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!.StartsWith("Heading", StringComparison.Ordinal))
            .Select(paragraph => paragraph.InnerText);

        Assert.Equal(["Du ska: Visa upp boken i läsesalen", "Det här måste vara uppfyllt", "Vanliga misstag", "Skriv ned", "Lagrum", "Svar som gavs", "Egen anteckning"], headings);
        Assert.Equal("Får jag låna ut boken?", document.PackageProperties.Title);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public async Task An_unfinished_walk_leads_back_to_its_question()
    {
        using var answer = await App.Ask(MadeUpLibrary.Tool + ".docx?hus=kommun&bok=x");

        Assert.Equal((302, "/verktyg/lana-bok?hus=kommun"), ((int)answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    private async Task<WordprocessingDocument> Open(string address)
    {
        using var answer = await App.Ask(address);
        Assert.Equal(200, (int)answer.StatusCode);
        var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancel));
        return WordprocessingDocument.Open(file, isEditable: false);
    }
}
