using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SigKunskap.Web.Ui;

/// <summary>The one stylesheet: the files of <c>Ui/Css</c> in the order of their names, under an address that changes with its content.</summary>
public static partial class Stylesheet
{
    private static readonly string Text = Read();

    /// <summary>Packed as small as it can be, which takes a while and is done once: every other answer is packed in haste.</summary>
    private static readonly Lazy<byte[]> Packed = new(Pack);

    private const string MediaType = "text/css; charset=utf-8";

    /// <summary>All of it, for a page that is to need nothing beside itself.</summary>
    public static string Whole => Text;

    public static string Address { get; } = $"/css/sigkunskap.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..10]}.css";

    public static void MapStylesheet(this IEndpointRouteBuilder app) =>
        app.MapGet(Address, (HttpContext context) =>
        {
            var (asked, headers) = (context.Request.GetTypedHeaders(), context.Response.Headers);
            headers.CacheControl = "public, max-age=31536000, immutable";
            if (!asked.AcceptEncoding.Any(way => way.Value == "br" && way.Quality is null or > 0))
                return Results.Text(Text, MediaType);
            (headers.ContentEncoding, headers.Vary) = ("br", "Accept-Encoding");
            return Results.Bytes(Packed.Value, MediaType);
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

        return Around().Replace(Space().Replace(Comment().Replace(css.ToString(), ""), " "), "$1");
    }

    private static byte[] Pack()
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(Encoding.UTF8.GetBytes(Text));
        return bytes.ToArray();
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    /// <summary>Spaces that part nothing. Before a colon and around operators they may mean something, and stay.</summary>
    [GeneratedRegex(" ?([{};,]) ?")]
    private static partial Regex Around();
}
