namespace SigKunskap.Web.Platform;

/// <summary><c>/openapi.json</c>: what the open addresses for machines take and give.</summary>
public static class OpenApi
{
    public static void MapOpenApiDescription(this IEndpointRouteBuilder app)
    {
        using var stream = typeof(OpenApi).Assembly.GetManifestResourceStream("SigKunskap.Web.Platform.openapi.json")!;
        using var reader = new StreamReader(stream);
        var description = reader.ReadToEnd();
        app.MapGet("/openapi.json", () => Results.Text(description, "application/json; charset=utf-8"));
    }
}
