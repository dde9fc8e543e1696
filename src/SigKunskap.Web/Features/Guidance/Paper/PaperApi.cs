using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Pdf;

namespace SigKunskap.Web.Features.Guidance.Paper;

/// <summary>A page, its card, or a chosen set as PDF, at the edition or the day asked for. Where nothing can print they do not exist.</summary>
public sealed class PaperApi(PdfPrinter printer, PaperHtml html, ShowPage show, ChosenPages chosen, TimeProvider clock)
{
    public const string SetPath = "/vagledning/samling.pdf";

    public static void Map(IEndpointRouteBuilder app)
    {
        var papers = app.MapGroup("/vagledning").RequireRateLimiting(Limits.Papers);
        papers.MapGet("/{topic}/{slug}.pdf", (string topic, string slug, string? utgava, string? den, PaperApi api, HttpContext context) => api.One(topic, slug, utgava, den, isCard: false, context));
        papers.MapGet("/{topic}/{slug}/kort.pdf", (string topic, string slug, string? utgava, string? den, PaperApi api, HttpContext context) => api.One(topic, slug, utgava, den, isCard: true, context));
        papers.MapGet("/samling.pdf", (string[]? sida, string? den, PaperApi api, HttpContext context) => api.Set(sida ?? [], den, context));
    }

    private async Task<IResult> One(string topic, string slug, string? edition, string? day, bool isCard, HttpContext context)
    {
        if (!printer.IsOffered || show.For(new(topic, slug, day, edition)) is not ShowPage.Shown shown || (isCard && shown.Edition.Content.CardHtml is null))
            return Results.NotFound();
        var (paper, front) = (new Printed(shown, isCard), shown.Edition.Front);
        var line = $"{front.Title}, utgåva {shown.Edition.Number}, gäller från {front.ValidFrom.InWords()}, kontrollerad {front.CheckedOn.InWords()}. {shown.Page.Address.Path}";
        return await Print($"{(isCard ? "Kort: " : "")}{front.Title} – utgåva {shown.Edition.Number}", line, [paper], paper.FileName, context);
    }

    private async Task<IResult> Set(string[] pages, string? day, HttpContext context)
    {
        if (!printer.IsOffered)
            return Results.NotFound();
        if (chosen.For(pages, day) is not { Mistake: null } answer)
            return Results.Text(chosen.For(pages, day).Mistake, statusCode: StatusCodes.Status400BadRequest);
        var today = StockholmTime.Today(clock).InWords();
        return await Print(answer.Papers.Count == 1 ? answer.Papers[0].Edition.Front.Title : $"Vägledning från SigKunskap, {answer.Papers.Count} sidor", $"Ur SigKunskap {today}. Varje sidas utgåva och datum står under dess rubrik.", answer.Papers, "vagledning.pdf", context);
    }

    private async Task<IResult> Print(string title, string line, IReadOnlyList<Printed> papers, string name, HttpContext context) =>
        await printer.Answer(await html.Of(title, line, papers), name, context);
}
