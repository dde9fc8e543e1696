using Microsoft.Net.Http.Headers;
using SigKunskap.Web.Features.Network.Documents.Storing;
using SigKunskap.Web.Features.Network.Documents.Types;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary><c>GET /natverk/dokument/{id}/fil/{number}</c>: a version's file, to be saved and never to be shown here: what members send runs nothing in the portal's name.</summary>
public static class DownloadApi
{
    public static string Path(int document, int number) => $"/natverk/dokument/{document}/fil/{number}";

    public static void MapDownloads(this IEndpointRouteBuilder app) =>
        app.MapGet("/natverk/dokument/{id:int}/fil/{number:int}", Send).RequireAuthorization(Entrance.Members);

    private static async Task Send(int id, int number, HttpContext context, CurrentPerson current, ShowDocument documents, FileStore store)
    {
        if (await documents.FileOf(await current.Get(context), id, number, context.RequestAborted) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (answer, disposition) = (context.Response, new ContentDispositionHeaderValue("attachment"));
        disposition.SetHttpFileName(file.Name);
        answer.Headers.ContentDisposition = disposition.ToString();
        answer.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        answer.Headers.XContentTypeOptions = "nosniff";
        answer.Headers.CacheControl = "no-store";
        answer.ContentType = FileTypes.ContentType(file.Kind);
        answer.ContentLength = file.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        // Taken away while it was sent: an answer cut off is not mistaken for the file.
        if (!await store.CopyTo(file.Id, file.Length, answer.Body, context.RequestAborted))
            context.Abort();
    }
}
