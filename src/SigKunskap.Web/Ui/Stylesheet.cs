using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SigKunskap.Web.Ui;

/// <summary>The one stylesheet: the files of <c>Ui/Css</c> in the order of their names, under an address that changes with its content.</summary>
public static partial class Stylesheet
{
    private static readonly string Text = Read();

    public static string Address { get; } = $"/css/sigkunskap.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..10]}.css";

    public static void MapStylesheet(this IEndpointRouteBuilder app) =>
        app.MapGet(Address, (HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(Text, "text/css; charset=utf-8");
        });

    private static string Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var css = new StringBuilder();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".css", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            css.Append(reader.ReadToEnd());
        }

        return Space().Replace(Comment().Replace(css.ToString(), ""), " ");
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
