using System.Globalization;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Figures;

/// <summary><c>/redaktion/siffror.csv</c>: the month's figures as a table, the same as the page shows and no more.</summary>
internal static class FiguresFile
{
    public const string FewerThanFive = "färre än 5";

    public static void MapFigures(this IEndpointRouteBuilder app) => app.MapGet("/redaktion/siffror.csv", async (string? manad, PageFigures figures, LivingLibrary living, CurrentEditor current, HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        var answer = await figures.For(await current.Get(context), MonthOf(manad, figures), context.RequestAborted);
        return Results.File(CsvText.File(answer.Rows.Select(row => new[]
        {
            row.Page.Newest.Front.Title, row.Page.Address.Path, living.Now.AgencyName(row.Page.Newest.Front.Owner), Month(answer.Month),
            In(row.Reads), In(row.ReadsBefore), In(row.FromSearch), In(row.Followers), In(row.Unclear), row.Page.Newest.Front.ReviewBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.IsOverdue ? "ja" : "nej",
        }).Prepend(["Sida", "Adress", "Ägare", "Månad", "Lästa", "Lästa månaden före", "Från portalens sökning", "Följare nu", "Oklart-märken nu", "Granskas senast", "Försenad"])), CsvText.ContentType, $"siffror-{Month(answer.Month)}.csv");
    }).RequireAuthorization(Entrance.Editors);

    /// <summary>A month as an address carries it: <c>2026-11</c>.</summary>
    public static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The month asked for; this one where none that can be asked for is.</summary>
    public static DateOnly MonthOf(string? text, PageFigures figures) => figures.Months().FirstOrDefault(month => Month(month) == text, figures.Months()[0]);

    public static string In(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? FewerThanFive;
}
