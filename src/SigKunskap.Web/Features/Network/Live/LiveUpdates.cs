using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Live;

/// <summary>
/// <c>/natverk/diskussioner/{id}/nytt</c>: server-sent events that say when a discussion has changed, and nothing of what. The page then asks
/// for itself again, so that there is one place that decides what a member sees. Before each event it is asked anew whether they may.
/// </summary>
public static class LiveUpdates
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(20);

    public static void MapLiveUpdates(this IEndpointRouteBuilder app) =>
        app.MapGet("/natverk/diskussioner/{id:int}/nytt", Stream).RequireAuthorization(Entrance.Members);

    private static async Task Stream(int id, HttpContext context, LiveDiscussions live, IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
    {
        if (!await MaySee(id, context, databases, clock))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        // A proxy in front must not wait for more.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        // Watched before the page is told so: from its hello on nothing is missed.
        using var watch = live.Of(id);
        try
        {
            await Send(context, ": hej\n\n", end.Token);
            while (true)
            {
                var changed = await watch.Next(SignOfLife, end.Token);
                if (!await MaySee(id, context, databases, clock))
                    return;
                await Send(context, changed ? "event: nytt\ndata: 1\n\n" : ": kvar\n\n", end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the node is stopping; the browser asks again, of another node.
        }
    }

    private static async Task<bool> MaySee(int id, HttpContext context, IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
    {
        // Read anew: the one of the request knows how it was when the stream began.
        if (await new CurrentPerson(databases, context.RequestServices.GetRequiredService<PortalSettings>(), clock).Find(context.User, context.RequestAborted) is not { IsMember: true } person)
            return false;
        await using var db = await databases.CreateDbContextAsync(context.RequestAborted);
        return await db.DiscussionsFor(person).AnyAsync(discussion => discussion.Id == id, context.RequestAborted);
    }

    private static async Task Send(HttpContext context, string text, CancellationToken cancel)
    {
        await context.Response.WriteAsync(text, cancel);
        await context.Response.Body.FlushAsync(cancel);
    }
}
