namespace SigKunskap.Web.Platform.Pdf;

/// <summary>A paper as an answer to a browser.</summary>
public static class PdfAnswer
{
    /// <param name="printer">What prints.</param>
    /// <param name="html">The whole page, with its style in it.</param>
    /// <param name="name">What the file is called.</param>
    /// <param name="context">Who asks.</param>
    public static async Task<IResult> Answer(this PdfPrinter printer, string html, string name, HttpContext context)
    {
        var answer = await printer.For(html, context.RequestAborted);
        var headers = context.Response.Headers;
        (headers["X-Robots-Tag"], headers.CacheControl) = ("noindex", "no-cache");
        if (answer.Paper is { } paper)
        {
            headers.ContentDisposition = $"inline; filename=\"{name}\"";
            return Results.Bytes(paper, "application/pdf");
        }

        headers.RetryAfter = "30";
        return Results.Text(answer.IsBusy ? "Många hämtar PDF just nu. Försök igen om en halv minut, eller skriv ut sidan från webbläsaren." : "Det gick inte att göra PDF just nu. Skriv ut sidan från webbläsaren i stället.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
