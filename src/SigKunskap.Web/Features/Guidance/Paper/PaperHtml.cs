using SigKunskap.Web.Platform;
using SigKunskap.Web.Ui.Paper;

namespace SigKunskap.Web.Features.Guidance.Paper;

/// <summary>Pages of guidance on paper: as a file of their own, or to stand on a page of the portal.</summary>
public sealed class PaperHtml(PaperFile file)
{
    /// <param name="title">The document's title.</param>
    /// <param name="line">What stands at the foot of every sheet.</param>
    /// <param name="papers">What it holds, in order.</param>
    public Task<string> Of(string title, string line, IReadOnlyList<Printed> papers) => file.Of(
        title,
        line,
        papers.Count > 1 ? [.. papers.Select(paper => $"{paper.Edition.Front.Title}, utgåva {paper.Edition.Number}, gäller från {paper.Edition.Front.ValidFrom.InWords()}")] : [],
        [.. papers.Select(Part)]);

    /// <summary>The same pages to stand on a page of the portal.</summary>
    public Task<IReadOnlyList<string>> BodiesOf(IReadOnlyList<Printed> papers) => file.BodiesOf([.. papers.Select(Part)]);

    private static PaperFile.Part Part(Printed paper) => new(typeof(PaperPage), new() { [nameof(PaperPage.Paper)] = paper }, $"{paper.Page.Address.Path}?utgava={paper.Edition.Number}");
}
