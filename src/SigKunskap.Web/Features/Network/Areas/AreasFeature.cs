using SigKunskap.Web.Features.Network.Areas.Notices;
using SigKunskap.Web.Features.Network.Areas.Questions;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>The directory of local operations: what each area's page says, who confirmed it, and how they differ.</summary>
public static class AreasFeature
{
    public const string Path = "/natverk/verksamheter";

    /// <summary>How the change feed tells of an area's page: saved, or confirmed as it stands. The subject is the area's part of the address.</summary>
    public const string Saved = "area-saved", Confirmed = "area-confirmed";

    public static IServiceCollection AddAreas(this IServiceCollection services) => services
        .AddSingleton<AreaRegister>()
        .AddSingleton<FindAreas>()
        .AddSingleton<SaveArea>()
        .AddSingleton<ConfirmArea>()
        .AddSingleton<ConfirmLinks>()
        .AddSingleton<AreaHistory>()
        .AddSingleton<LetterLinks>()
        .AddSingleton<SolvedQuestions>()
        .AddSingleton<AskArea>()
        .AddSingleton<QuestionsToArea>()
        .AddNotice<ChangedArea>()
        .AddNotice<ConfirmedArea>()
        .AddNotice<PageToConfirm>();

    public static void MapAreas(this IEndpointRouteBuilder app) => app.MapGet($"{Path}.csv", async (HttpContext context, CurrentPerson current, FindAreas find) =>
    {
        var answer = await find.For(await current.Get(context), AreaFilter.Of(context.Request.Query), context.RequestAborted);
        return Results.File(AreaTable.File(answer.Found), CsvText.ContentType, "verksamheter.csv");
    }).RequireAuthorization(Entrance.Members);
}
