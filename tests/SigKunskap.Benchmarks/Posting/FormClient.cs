using System.Net;
using System.Text.RegularExpressions;

namespace SigKunskap.Benchmarks.Posting;

/// <summary>Somebody who sends the portal's forms over HTTP, with cookies and the proof that a form was the portal's own.</summary>
internal sealed partial class FormClient : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;
    private string _token = "";

    public FormClient(Uri portal)
    {
        Portal = portal;
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { BaseAddress = portal, Timeout = TimeSpan.FromSeconds(20) };
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

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
