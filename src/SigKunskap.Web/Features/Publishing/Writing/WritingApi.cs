using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SigKunskap.Web.Features.Publishing.Comments;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Writing;

/// <summary>What the script of the writing page sends while somebody types: the form as it stands, to be shown or kept.</summary>
public static class WritingApi
{
    public const string PreviewRoute = "/redaktion/forhandsvisa/{id:int}", KeepRoute = "/redaktion/utkast/{id:int}/behall";

    /// <summary>A whole file of the longest, as a form writes it.</summary>
    private const long MostBytes = 6_000_000;

    /// <param name="Sparat">The Swedish time of day.</param>
    public sealed record Kept(string Sparat);

    public static void MapPublishing(this IEndpointRouteBuilder app)
    {
        app.MapPost(PreviewRoute, async Task<IResult> (int id, HttpContext context, CurrentEditor current, WriteDraft write) =>
        {
            var typed = await Typed(context);
            return await write.Show(await current.Get(context), id, typed.Source, context.RequestAborted) is { } shown
                ? new RazorComponentResult<DraftPreview>(new { Shown = shown, Typed = typed })
                : Results.NotFound();
        }).Sent();
        app.MapPost(KeepRoute, async Task<IResult> (int id, HttpContext context, CurrentEditor current, KeepEdit keep) =>
        {
            var typed = await Typed(context);
            return await keep.For(await current.Get(context), id, typed.BasedOn, typed.Source, context.RequestAborted) is { } at
                ? Results.Json(new Kept(at.TimeOfDayInWords()))
                : Results.NotFound();
        }).Sent();
        app.MapComments();
    }

    private static void Sent(this RouteHandlerBuilder route) =>
        route.OnlyFromOurForms().RequireAuthorization(Entrance.Editors).RequireRateLimiting(Limits.Typing).WithMetadata(new RequestSizeLimitAttribute(MostBytes));

    private static async Task<TypedDraft> Typed(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedDraft.Of(await context.Request.ReadFormAsync(context.RequestAborted));
    }
}
