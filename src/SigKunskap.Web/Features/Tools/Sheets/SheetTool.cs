using SigKunskap.Content.FollowUp;
using SigKunskap.Web.Features.Tools.FollowUp;
using SigKunskap.Web.Features.Tools.StartUp;

namespace SigKunskap.Web.Features.Tools.Sheets;

/// <summary>A tool that gives papers instead of an answer. It exists where the library has its texts.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it gives.</param>
/// <param name="Owner">Key of those who answer for its texts.</param>
/// <param name="Gives">What comes out, in a few words.</param>
/// <param name="CheckedOn">When its texts were checked; null when they say nothing of the law.</param>
/// <param name="Keywords">Words that people search for.</param>
/// <param name="Contents">Headings and texts that it can be found by.</param>
public sealed record SheetTool(string Path, string Title, string Summary, string Owner, string Gives, DateOnly? CheckedOn, IReadOnlyList<string> Keywords, IReadOnlyList<(string Heading, string Text)> Contents)
{
    public const string ConsentPath = "/verktyg/samtycke", FollowUpPath = "/verktyg/folj-upp", KitPath = "/verktyg/samordnarpaket";

    /// <summary>The tools of a library, in order.</summary>
    public static IEnumerable<SheetTool> In(Content.Library library) => new[] { Consent(library), FollowUp(library), Kit(library) }.OfType<SheetTool>();

    private static SheetTool? Consent(Content.Library library) => library.Reference.Consent is not { } consent ? null : new(
        ConsentPath, consent.Title, consent.Summary, consent.Owner, "Blankett att skriva ut eller hämta som Word", consent.CheckedOn, consent.Keywords,
        [.. consent.Parts.Select(part => (part.Title.Clear, Joined(part.Blocks.SelectMany(block => new[] { block.Heading?.Clear, block.Text?.Clear }.Concat(block.Points.Select(point => point.Clear))))))]);

    private static SheetTool? FollowUp(Content.Library library) => library.Reference.Indicators is not { Count: > 0 } indicators ? null : new(
        FollowUpPath, FollowUpTexts.Title, FollowUpTexts.Summary, "", "Mall som Word, CSV och utskrift", null, FollowUpTexts.Keywords,
        [.. indicators.GroupBy(indicator => indicator.Group).Select(group => (IndicatorFile.GroupNames[group.Key], Joined(group.SelectMany(indicator => new[] { indicator.Question, indicator.Measure, indicator.Definition }))))]);

    private static SheetTool? Kit(Content.Library library) => library.Reference.Kit is not { } kit ? null : new(
        KitPath, KitSheets.Title, KitSheets.Summary, "", "Papper att skriva ut eller hämta som Word", null, KitSheets.Keywords,
        [.. KitSheets.Of(kit).Select(sheet => (sheet.Title, Joined(sheet.Parts.SelectMany(Words))))]);

    private static string Joined(IEnumerable<string?> texts) => string.Join(" ", texts.OfType<string>());

    private static IEnumerable<string> Words(SheetPart part) => part switch
    {
        SheetHeading heading => [heading.Text],
        SheetText text => [text.Text],
        SheetList list => list.Items,
        _ => [],
    };
}
