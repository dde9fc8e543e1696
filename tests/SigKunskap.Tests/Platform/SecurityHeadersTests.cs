using Microsoft.Extensions.DependencyInjection;
using SigKunskap.Search;

namespace SigKunskap.Tests.Platform;

/// <summary>Every answer, also of failure, forbids the browser what the portal never needs, and leaves nothing behind.</summary>
public sealed class SecurityHeadersTests : WebTest
{
    protected override TestApp.Setup Setup => new(Adjust: services => services.AddSingleton<ISearchEngine, BrokenEngine>());

    [Theory]
    [InlineData("/", 200)]
    [InlineData(MadeUpLibrary.Whole, 200)]
    [InlineData("/andringar.atom", 200)]
    [InlineData("/api/vagledning", 200)]
    [InlineData("/openapi.json", 200)]
    [InlineData("/favicon.svg", 200)]
    [InlineData("/halsa/live", 200)]
    [InlineData("/vagledning/samtycke/finns-inte", 404)]
    [InlineData("/finns/inte", 404)]
    [InlineData("/api/finns-inte", 404)]
    [InlineData(MadeUpLibrary.Whole + "?den=abc", 400)]
    [InlineData("/api/sok?sida=-1", 400)]
    [InlineData("/sok?q=trasig", 500)]
    public async Task Each_answer_carries_them_all(string address, int status)
    {
        foreach (var encoding in new[] { "identity", "br", "br" })
        {
            using var answer = await App.Ask(address, headers: ("Accept-Encoding", encoding));
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

            Assert.Equal(status, (int)answer.StatusCode);
            Assert.All(["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"], rule => Assert.Contains(rule, policy, StringComparison.Ordinal));
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.All(["Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"], name => Assert.Single(answer.Headers.GetValues(name)));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData(MadeUpLibrary.Whole)]
    [InlineData("/finns/inte")]
    public async Task No_page_has_script_or_style_in_its_text(string address)
    {
        using var answer = await App.Ask(address);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), [onclick], [onload], base"));
    }

    internal sealed class BrokenEngine : ISearchEngine
    {
        public const string Secret = "Det här stod i frågan.";

        public string Fingerprint => "trasig";

        public long? Cursor { get; private set; }

        public int PageCount => 0;

        public void Apply(IndexBatch batch) => Cursor = batch.Cursor;

        public SearchAnswer Search(SearchRequest request) => throw new InvalidOperationException(Secret);

        public void Dispose()
        {
        }
    }
}
