using SigKunskap.Web.Features.Tools.Sheets;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools.Consent;

/// <summary><c>/verktyg/samtycke.docx</c>: the chosen consent form as a Word document, each sheet on a page of its own.</summary>
public static class ConsentWordFile
{
    public const string Path = SheetTool.ConsentPath + ".docx";

    public static void MapConsentWordFile(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, (HttpRequest request, BuildConsent build) => build.For(new(request.Query)) switch
        {
            null => Results.NotFound(),
            { Sheets: [] } unfinished => Results.Redirect(unfinished.Form.At(SheetTool.ConsentPath, show: true)),
            { Sheets: [var first, ..] } answer => Results.File(new WordDocument().Sheets(answer.Sheets).ToFile(first.Title), WordDocument.ContentType, "samtycke.docx"),
        }).WithMetadata(new AnsweredByWholeQueryAttribute()).CacheOutput(PublicCaching.Policy);
}
