using System.Text.Json;

namespace SigKunskap.Benchmarks.Load;

/// <summary>An answer as it went over the wire.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">All headers but those that the server writes by itself.</param>
/// <param name="Body">The bytes, compressed if they were.</param>
internal sealed record RecordedAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private static readonly string[] WrittenByTheServer = ["Date", "Transfer-Encoding", "Connection"];

    public static async Task<RecordedAnswer> Of(HttpClient client, LoadCase request)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, request.Path);
        foreach (var (name, value) in request.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        using var answer = await client.SendAsync(message);
        var body = await answer.Content.ReadAsByteArrayAsync();
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => !WrittenByTheServer.Contains(header.Key))
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        // HttpClient fills in the length of an answer that came in chunks; the wire did not have it.
        if (answer.Headers.TransferEncodingChunked == true)
            headers.Remove("Content-Length");
        return new((int)answer.StatusCode, headers, body);
    }

    public static void WriteAll(string file, IEnumerable<RecordedAnswer> answers) => File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(answers));

    public static RecordedAnswer[] ReadAll(string file) => JsonSerializer.Deserialize<RecordedAnswer[]>(File.ReadAllBytes(file))!;
}
