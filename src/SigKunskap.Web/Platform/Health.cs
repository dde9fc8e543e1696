using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Platform;

/// <summary>For whoever watches the node: alive, and ready to answer from its database.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/halsa/live", () => Results.Text("lever"));
        app.MapGet("/halsa/redo", async (IDbContextFactory<SigKunskapDb> databases, CancellationToken cancel) =>
        {
            try
            {
                await using var db = await databases.CreateDbContextAsync(cancel);
                await db.ChangeCursors.AnyAsync(cancel);
                return Results.Text("redo");
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return Results.Text("inte redo", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
