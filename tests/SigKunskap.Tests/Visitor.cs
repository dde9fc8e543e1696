using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SigKunskap.Tests;

/// <summary>Somebody with a browser of their own, without script: keeps cookies, fills in the forms that stand on a page, follows redirects.</summary>
public sealed class Visitor(TestApp app) : IDisposable
{
    private readonly CookieContainer cookies = new();
    private HttpClient? client;

    /// <summary>Where the visitor is after the last step.</summary>
    public string At { get; private set; } = "/";

    /// <summary>Says which redirects are not followed; <see cref="Next"/> is then the address.</summary>
    public Func<string, bool>? Stops { get; set; }

    /// <summary>Where the last answer sends on to, when it was not followed.</summary>
    public string? Next { get; private set; }

    /// <summary>The status of the last page.</summary>
    public int Status { get; private set; }

    /// <summary>What the last page says of being kept.</summary>
    public string? CacheControl { get; private set; }

    /// <summary>From where the browser says that a form was sent; null for a browser that does not say.</summary>
    public string? FetchSite { get; set; }

    /// <summary>When the last answer asks to be tried again.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    private HttpClient Client => client ??= new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = app.Client.BaseAddress };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<IHtmlDocument> Go(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await Read(request);
    }

    /// <summary>Sends a form as a browser would: what stands in it, with some values changed.</summary>
    /// <param name="page">The page that the form is on.</param>
    /// <param name="form">Which form, as a selector.</param>
    /// <param name="values">Fields to fill in; null empties or unticks one.</param>
    public async Task<IHtmlDocument> Send(IHtmlDocument page, string form, params (string Name, string? Value)[] values)
    {
        var found = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"There is no form {form} at {At}:\n{page.Body!.TextContent}");
        var fields = Fields(found).Where(field => values.All(value => value.Name != field.Key))
            .Concat(values.Where(value => value.Value is not null).Select(value => KeyValuePair.Create(value.Name, value.Value!)));
        using var request = new HttpRequestMessage(HttpMethod.Post, found.GetAttribute("action") ?? At) { Content = new FormUrlEncodedContent(fields) };
        if (FetchSite is not null)
            request.Headers.Add("Sec-Fetch-Site", FetchSite);
        return await Read(request);
    }

    /// <summary>What the browser would send along.</summary>
    public string Cookies => cookies.GetCookieHeader(app.Client.BaseAddress!);

    /// <summary>Sends what stands in a form to another address, as a script on the page does, and says what was answered.</summary>
    public async Task<string> Tell(string address, IHtmlDocument page, string form, params (string Name, string? Value)[] values)
    {
        var fields = Fields((IHtmlFormElement)page.QuerySelector(form)!).Where(field => values.All(value => value.Name != field.Key))
            .Concat(values.Where(value => value.Value is not null).Select(value => KeyValuePair.Create(value.Name, value.Value!)));
        using var answer = await Client.PostAsync(address, new FormUrlEncodedContent(fields), Cancel);
        Status = (int)answer.StatusCode;
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    /// <summary>The same, with nothing changed.</summary>
    public Task<string> Fetch(IHtmlDocument page, string form, string address) => Tell(address, page, form);

    public void Dispose() => client?.Dispose();

    /// <summary>A path on this site; the whole address elsewhere.</summary>
    private string Seen(Uri address) => address.IsAbsoluteUri && address.Authority == app.Client.BaseAddress!.Authority ? address.PathAndQuery + address.Fragment : address.ToString();

    private async Task<IHtmlDocument> Read(HttpRequestMessage request)
    {
        var answer = await Client.SendAsync(request, Cancel);
        At = Seen(request.RequestUri!);
        for (var steps = 0; steps < 10 && answer.Headers.Location is { } location && Stops?.Invoke(Seen(location)) != true; steps++)
        {
            At = Seen(location);
            answer.Dispose();
            answer = await Client.GetAsync(At, Cancel);
        }

        Next = answer.Headers.Location is { } next ? Seen(next) : null;
        (Status, CacheControl, RetryAfter) = ((int)answer.StatusCode, answer.Headers.CacheControl?.ToString(), answer.Headers.RetryAfter?.Delta);
        using (answer)
            return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var field in form.Elements.Where(field => !string.IsNullOrEmpty(field.GetAttribute("name")) && !field.HasAttribute("disabled")))
        {
            var name = field.GetAttribute("name")!;
            if (field is IHtmlInputElement { Type: "checkbox" or "radio" } box ? box.IsChecked : field is IHtmlInputElement { Type: not ("submit" or "file") })
                yield return new(name, ((IHtmlInputElement)field).Value);
            else if (field is IHtmlTextAreaElement area)
                yield return new(name, area.Value);
            else if (field is IHtmlSelectElement { Value: { } chosen })
                yield return new(name, chosen);
        }
    }
}
