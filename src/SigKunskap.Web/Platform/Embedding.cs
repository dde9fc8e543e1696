using SigKunskap.Web.Ui;

namespace SigKunskap.Web.Platform;

/// <summary>Which sites may show the decision tools inside their own pages: those named in <c>Embed:Origins</c>, and none otherwise.</summary>
public static class Embedding
{
    /// <summary>Reads the origins; what is no origin is a mistake.</summary>
    public static IReadOnlyList<string> Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        var origins = (configuration["Embed:Origins"] ?? "").Split(' ', ',', ';').Where(origin => origin.Length > 0).ToList();
        foreach (var origin in origins.Where(origin => !IsOrigin(origin)))
            mistakes.Add($"Embed:Origins: ”{origin}” är inte en webbplats. Skriv till exempel https://intranat.kommunen.se, utan snedstreck sist.");
        return origins;
    }

    /// <summary>Whether a request asks for a tool to stand inside another site.</summary>
    public static bool IsAsked(HttpRequest request) => request.Path.StartsWithSegments("/verktyg", out var rest) && rest.HasValue && request.Query[Frame.Key] == "1";

    /// <summary>Written exactly as browsers write an origin, so that nothing else can slip into the policy.</summary>
    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.GetLeftPart(UriPartial.Authority) == origin && uri.UserInfo.Length == 0;
}
