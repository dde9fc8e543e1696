using System.Net;
using System.Text.RegularExpressions;

namespace SigKunskap.Benchmarks.Posting;

/// <summary>Somebody who sends the portal's forms over HTTP, with cookies and the proof that a form was the portal's own.</summary>
internal sealed partial class FormClient : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client, _patient;
    private string _token = "";

    public FormClient(Uri portal)
    {
        Portal = portal;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        _client = new(handler) { BaseAddress = portal, Timeout = TimeSpan.FromSeconds(20) };
        _patient = new(handler) { BaseAddress = portal, Timeout = Timeout.InfiniteTimeSpan };
    }

    public Uri Portal { get; }

    /// <summary>The cookies as a request header, for a load generator that speaks for this person.</summary>
    public string Cookies => _cookies.GetCookieHeader(Portal);

    /// <summary>A page; what it proves forms with is remembered.</summary>
    public async Task<string> Get(string address)
    {
        var page = await _client.GetStringAsync(address);
        if (Token().Match(page) is { Success: true } token)
            _token = WebUtility.HtmlDecode(token.Groups[1].Value);
        return page;
    }

    /// <summary>Sends a form.</summary>
    /// <returns>Where the answer leads; null when it is a page, which is then a refusal.</returns>
    public async Task<string?> Post(string address, string form, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([new("_handler", form), new("__RequestVerificationToken", _token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await _client.PostAsync(address, content);
        return answer.Headers.Location?.ToString();
    }

    /// <summary>Sends a form and reads the page that answers it.</summary>
    public async Task<string> PostForPage(string address, string form, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([new("_handler", form), new("__RequestVerificationToken", _token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await _client.PostAsync(address, content);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form with a file, however long that takes.</summary>
    public async Task Send(string address, string field, string name, HttpContent file)
    {
        using var form = new MultipartFormDataContent { { new StringContent(_token), "__RequestVerificationToken" }, { file, field, name } };
        using var answer = await _patient.PostAsync(address, form);
        if ((int)answer.StatusCode >= 400)
            throw new InvalidOperationException($"The file was answered with {(int)answer.StatusCode}.");
    }

    /// <summary>Fetches a file and throws it away.</summary>
    /// <returns>How long it was.</returns>
    public Task<long> Fetch(string address) => Count(_patient, address);

    public static async Task<long> Count(HttpClient client, string address)
    {
        await using var body = await client.GetStreamAsync(address);
        var (buffer, length) = (new byte[64 * 1024], 0L);
        for (int read; (read = await body.ReadAsync(buffer)) > 0; length += read)
        {
            // Only counted.
        }

        return length;
    }

    public void Dispose()
    {
        _client.Dispose();
        _patient.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
