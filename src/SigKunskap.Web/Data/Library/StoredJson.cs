using System.Text.Encodings.Web;
using System.Text.Json;

namespace SigKunskap.Web.Data.Library;

/// <summary>The JSON columns of an edition; the same value always gives the same text.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Blocks(IReadOnlyDictionary<string, string> blocks) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(blocks.ToDictionary(), StringComparer.Ordinal), Readable);

    public static IReadOnlyDictionary<string, string> Blocks(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];

    public static string Ids(IReadOnlyList<string> ids) => JsonSerializer.Serialize(ids, Readable);

    public static IReadOnlyList<string> Ids(string json) => JsonSerializer.Deserialize<List<string>>(json) ?? [];
}
