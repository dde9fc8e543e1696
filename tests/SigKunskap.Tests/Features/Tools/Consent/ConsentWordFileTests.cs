using DocumentFormat.OpenXml.Wordprocessing;

namespace SigKunskap.Tests.Features.Tools.Consent;

public sealed class ConsentWordFileTests(StarterApp starter)
{
    [Fact]
    public async Task The_form_is_a_valid_document_with_a_page_for_each_sheet()
    {
        using var document = await OpenedWordFile.Of(await starter.App, "/verktyg/samtycke.docx?part=socialtjanst&part=polis&uppgift=brott&syfte=trygghet");

        document.IsAccessible("Samtycke till att dela uppgifter");
        Assert.Equal(
            ["Samtycke till att dela uppgifter", "Till dig som är ung: vad du säger ja till", "Till dig som är vårdnadshavare", "Jag tar tillbaka mitt samtycke", "Uppgifter om blanketten"],
            document.Headings(1));
        Assert.Equal(4, document.MainDocumentPart!.Document.Body!.Descendants<PageBreakBefore>().Count());
    }

    [Fact]
    public async Task A_form_that_is_not_definite_leads_back_to_its_choices()
    {
        using var answer = await (await starter.App).Ask("/verktyg/samtycke.docx?part=polis&part=xyz");

        Assert.Equal((302, "/verktyg/samtycke?part=polis&skriver=ung-2&visa=1"), ((int)answer.StatusCode, answer.Headers.Location!.ToString()));
    }
}
