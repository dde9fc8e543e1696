using SigKunskap.Content.FollowUp;
using SigKunskap.Web.Features.Tools.Sheets;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools.FollowUp;

/// <summary><c>/verktyg/folj-upp.docx</c> and <c>.csv</c>: the template as a document, and as a table to fill in.</summary>
public static class FollowUpFiles
{
    private static readonly string[] About = ["Grupp", "Fråga"];
    private static readonly string[] ToFillIn = ["Period", "Antal", "Av (nämnare)", "Kommentar"];

    public static void MapFollowUpFiles(this IEndpointRouteBuilder app)
    {
        Map(SheetTool.FollowUpPath + ".docx", answer => Results.File(new WordDocument().Sheets(answer.Sheets).ToFile(answer.Sheets[0].Title), WordDocument.ContentType, "uppfoljning.docx"));
        Map(SheetTool.FollowUpPath + ".csv", answer => Results.File(CsvText.File(Rows(answer)), CsvText.ContentType, "uppfoljning.csv"));

        void Map(string path, Func<PickIndicators.Answer, IResult> file) => app.MapGet(path, (HttpRequest request, PickIndicators pick) => pick.For(new(request.Query)) switch
        {
            null => Results.NotFound(),
            { Picked: [] } => Results.Redirect($"{SheetTool.FollowUpPath}?{PickIndicators.ShowKey}=1"),
            { } answer => file(answer),
        }).WithMetadata(new AnsweredByWholeQueryAttribute()).CacheOutput(PublicCaching.Policy);
    }

    private static IEnumerable<IEnumerable<string>> Rows(PickIndicators.Answer answer) => answer.Picked
        .Select(indicator => new[] { IndicatorFile.GroupNames[indicator.Group], indicator.Question }.Concat(FollowUpSheets.Facts(indicator).Select(fact => fact.Text)).Concat(ToFillIn.Select(_ => "")))
        .Prepend(About.Concat(FollowUpSheets.Facts(answer.Picked[0]).Select(fact => fact.Name)).Concat(ToFillIn));
}
