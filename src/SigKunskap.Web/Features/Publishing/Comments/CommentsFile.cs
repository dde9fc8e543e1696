using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Comments;

/// <summary>What has been said of a draft and what was answered, for a spreadsheet.</summary>
public static class CommentsFile
{
    public static void MapComments(this IEndpointRouteBuilder app) => app.MapGet("/redaktion/utkast/{id:int}/synpunkter.csv", async (int id, ListComments list, CurrentEditor current, HttpContext context) =>
    {
        if (await list.For(await current.Get(context), id, null, unanswered: false, context.RequestAborted) is not { } answer)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(CsvText.File(answer.Rows.Select(Cells).Prepend(["Text", "Stycke", "Styckets text då", "Sedan dess", "Vem", "Synpunkt", "Tas med", "Svar"])), CsvText.ContentType, $"synpunkter-{id}.csv");
    }).RequireAuthorization(Entrance.Editors);

    private static IEnumerable<string> Cells(ListComments.Row row) =>
        [$"{row.Comment.Revision}", CommentOnDraft.Place(row.Comment.Paragraph), row.Paragraph ?? "", row.Since, row.Who, row.Comment.Text, row.Comment.IsTaken switch { true => "ja", false => "nej", null => "" }, row.Comment.Answer];
}
