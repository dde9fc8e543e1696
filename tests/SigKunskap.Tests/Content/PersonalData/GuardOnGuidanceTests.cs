using SigKunskap.Content.PersonalData;

namespace SigKunskap.Tests.Content.PersonalData;

/// <summary>Guidance is written about the work; what is found in it is found in error.</summary>
public class GuardOnGuidanceTests
{
    [Fact]
    public void In_the_starter_librarys_guidance_nobody_is_found()
    {
        var paragraphs = StarterLibrary.Library.Pages.SelectMany(page => page.Newest.Content.Paragraphs).Select(paragraph => paragraph.Text).ToList();

        var found = paragraphs.SelectMany(text => PersonalDataGuard.Read(text, GuardContext.Empty).Select(finding => $"{finding.Kind}: {text.Substring(finding.Start, finding.Length)} — {text[..Math.Min(90, text.Length)]}"));

        Assert.True(paragraphs.Count > 300, $"{paragraphs.Count} paragraphs read.");
        Assert.Empty(found);
    }

    [Fact]
    public void In_the_source_of_its_pages_nobody_is_found() =>
        Assert.Empty(StarterLibrary.Library.Pages.SelectMany(page => PersonalDataGuard.Read(page.Newest.Stored.Source, GuardContext.Empty).Select(finding => $"{finding.Kind}: {page.Newest.Stored.Source.Substring(finding.Start, finding.Length)}")));
}
