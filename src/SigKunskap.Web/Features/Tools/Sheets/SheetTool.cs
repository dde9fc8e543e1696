namespace SigKunskap.Web.Features.Tools.Sheets;

/// <summary>A tool that gives papers instead of an answer. It exists where the library has its texts.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it gives.</param>
/// <param name="Owner">Key of those who answer for its texts.</param>
/// <param name="Gives">What comes out, in a few words.</param>
/// <param name="CheckedOn">When its texts were checked.</param>
/// <param name="Keywords">Words that people search for.</param>
/// <param name="Contents">Headings and texts that it can be found by.</param>
public sealed record SheetTool(string Path, string Title, string Summary, string Owner, string Gives, DateOnly CheckedOn, IReadOnlyList<string> Keywords, IReadOnlyList<(string Heading, string Text)> Contents)
{
    public const string ConsentPath = "/verktyg/samtycke";

    /// <summary>The tools of a library, in order.</summary>
    public static IEnumerable<SheetTool> In(Content.Library library)
    {
        if (library.Reference.Consent is { } consent)
        {
            yield return new(ConsentPath, consent.Title, consent.Summary, consent.Owner, "Blankett att skriva ut eller hämta som Word", consent.CheckedOn, consent.Keywords,
                [.. consent.Parts.Select(part => (part.Title.Clear, string.Join(" ", part.Blocks.SelectMany(block => new[] { block.Heading?.Clear, block.Text?.Clear }.Concat(block.Points.Select(point => point.Clear))).OfType<string>())))]);
        }
    }
}
