using SigKunskap.Web.Features.Tools.Sheets;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools.StartUp;

/// <summary><c>/verktyg/samordnarpaket.docx</c>: the kit, or with <c>?del=</c> one paper of it, as a Word document.</summary>
public static class KitWordFile
{
    public const string Path = SheetTool.KitPath + ".docx";

    public static void MapKitWordFile(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, (string? del, ShowKit show) => show.For(new(del)) switch
        {
            null => Results.NotFound(),
            { Remarks.Count: > 0 } => Results.Redirect(SheetTool.KitPath),
            { } answer => Results.File(
                new WordDocument().Sheets(answer.Sheets).ToFile(answer.Title),
                WordDocument.ContentType,
                $"{answer.One?.Id ?? "samordnarpaket"}.docx"),
        }).WithMetadata(new AnsweredByWholeQueryAttribute()).CacheOutput(PublicCaching.Policy);
}
