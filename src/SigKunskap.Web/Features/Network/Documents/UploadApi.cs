using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>
/// <c>POST /natverk/dokument/uppladdning/{id}/fil</c>: the file of an upload, read as it comes. The form's proof that it is ours stands first in
/// it and is checked before a byte of the file is kept.
/// </summary>
public static class UploadApi
{
    private const int LongestProof = 4_000, LongestHeaders = 8_000, MostHeaders = 10, AroundTheFile = 20_000;

    /// <summary>Shorter than a half-way upload is kept, so that what is still coming is never taken for abandoned.</summary>
    private static readonly TimeSpan LongestUpload = TimeSpan.FromMinutes(60);

    public static string Path(int upload) => $"/natverk/dokument/uppladdning/{upload}/fil";

    public static string PageOf(int upload) => $"/natverk/dokument/uppladdning/{upload}";

    public static void MapUploads(this IEndpointRouteBuilder app) =>
        app.MapPost("/natverk/dokument/uppladdning/{upload:int}/fil", Receive).DisableAntiforgery().RequireAuthorization(Entrance.Members);

    private static async Task<IResult> Receive(int upload, HttpContext context, CurrentPerson current, IAntiforgery proof, ReceiveFile receive, DocumentSettings settings)
    {
        // The portal counts itself, so that it can answer in words.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        var person = await current.Get(context);
        if (!await receive.IsAwaited(person, upload, context.RequestAborted))
            return Results.Redirect(PageOf(upload));
        if (context.Request.ContentLength > settings.LargestFile + AroundTheFile)
            return Results.Redirect($"{PageOf(upload)}?fel=storlek");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(LongestUpload);
        try
        {
            if (Parts(context.Request, settings) is not { } parts || !await IsOurs(parts, context, proof, limit.Token))
                return Results.Text("Formuläret är för gammalt. Gå tillbaka, läs om sidan och välj filen igen.", statusCode: StatusCodes.Status400BadRequest);
            var (name, content) = await File(parts, limit.Token);
            if (content is null)
                await receive.Refuse(person, upload, "Välj en fil först.", limit.Token);
            else
                await receive.For(person, upload, name, content, limit.Token);
            return Results.Redirect(PageOf(upload));
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            // The sender went away, or sent what no browser sends. What came is taken away by the clock.
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    private static MultipartReader? Parts(HttpRequest request, DocumentSettings settings) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 100 } boundary
            // A little more than the limit, so that it is the portal that notices.
            ? new(boundary.ToString(), request.Body) { HeadersLengthLimit = LongestHeaders, HeadersCountLimit = MostHeaders, BodyLengthLimit = settings.LargestFile + AroundTheFile }
            : null;

    private static async Task<bool> IsOurs(MultipartReader parts, HttpContext context, IAntiforgery proof, CancellationToken cancel)
    {
        if (await parts.ReadNextSectionAsync(cancel) is not { } section || Disposition(section)?.Name != "__RequestVerificationToken")
            return false;
        section.Body = new MostBytes(section.Body, LongestProof);
        using var reader = new StreamReader(section.Body);
        // Where scripts put it: there the check finds it without reading the form, which would read the file.
        context.Request.Headers["RequestVerificationToken"] = await reader.ReadToEndAsync(cancel);
        return await proof.IsRequestValidAsync(context);
    }

    private static async Task<(string Name, Stream? Content)> File(MultipartReader parts, CancellationToken cancel)
    {
        while (await parts.ReadNextSectionAsync(cancel) is { } section)
        {
            if (Disposition(section) is { Name: "fil" } file)
                return file.Sent.Length == 0 ? ("", null) : (file.Sent, section.Body);
        }

        return ("", null);
    }

    private static (string Name, string Sent)? Disposition(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var said)
            ? (HeaderUtilities.RemoveQuotes(said.Name).ToString(), HeaderUtilities.RemoveQuotes(said.FileNameStar.HasValue ? said.FileNameStar : said.FileName).ToString())
            : null;
}
