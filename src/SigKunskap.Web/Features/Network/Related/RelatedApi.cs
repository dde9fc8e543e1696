using Microsoft.AspNetCore.Http.HttpResults;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Related;

/// <summary>
/// <c>POST /natverk/liknar</c>: the list as it stands on the page, while a title is typed. Sent and not asked for, so that what somebody
/// is about to write stands in no address and in no log.
/// </summary>
public static class RelatedApi
{
    public const string Path = "/natverk/liknar";

    public static void MapRelated(this IEndpointRouteBuilder app) => app.MapPost(Path, async (HttpContext context, CurrentPerson current, FindRelated related) =>
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        var found = await related.For(await current.Get(context), form["rubrik"].ToString(), context.RequestAborted);
        return new RazorComponentResult<RelatedList>(new { Found = found });
    }).OnlyFromOurForms().RequireAuthorization(Entrance.Members);
}
