using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Tools.Editions;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Pdf;
using SigKunskap.Web.Ui.Paper;

namespace SigKunskap.Web.Features.Tools;

/// <summary><c>/verktyg/….pdf</c>: the answer of a tool on paper. What was answered stands on it, and is kept nowhere. Where nothing can print it does not exist.</summary>
public sealed class ToolPdf(AskTool ask, LivingLibrary living, PdfPrinter printer, PaperFile file)
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/verktyg/{name}.pdf", (string name, ToolPdf pdf, HttpContext context) => pdf.Of(name, context)).RequireRateLimiting(Limits.Papers);

    private async Task<IResult> Of(string name, HttpContext context)
    {
        if (!printer.IsOffered || ask.For(new(name, context.Request.Query)) is not { } answer)
            return Results.NotFound();
        if (answer.Walk.Next is not null || living.Now.SwitchOf(answer.Flow) is not null)
            return Results.Redirect(answer.Address.ToString());
        var line = $"{answer.Flow.Title}. {ToolEditionWords.Sentence(living.Now, answer.Flow)}Lagen kontrollerad {answer.Flow.CheckedOn.InWords()}. {answer.Address.Path}";
        var html = await file.Of($"{answer.Walk.Findings[0].Title} – {answer.Flow.Title}", line, [], [new(typeof(ToolPaper), new() { [nameof(ToolPaper.Answer)] = answer }, answer.Address.Alone)]);
        return await printer.Answer(html, $"{name}.pdf", context);
    }
}
