using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SigKunskap.Search;

namespace SigKunskap.Tests.Platform;

public sealed class ErrorPagesTests : WebTest
{
    private readonly KeptLog log = new();

    protected override TestApp.Setup Setup => new(Adjust: services => services.AddSingleton<ISearchEngine, SecurityHeadersTests.BrokenEngine>()) { Log = log };

    [Fact]
    public async Task Our_own_failure_is_a_page_with_a_reference_that_the_log_has_too()
    {
        var main = (await App.Page("/sok?q=hemligt", 500)).QuerySelector("main")!;
        var reference = main.QuerySelector("b")!.TextContent;

        Assert.NotEmpty(reference);
        Assert.Contains(log.Lines, line => line.Contains(reference, StringComparison.Ordinal) && line.Contains("InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_log_never_holds_what_was_asked_or_what_an_exception_quotes()
    {
        await App.Page("/sok?q=hemligt", 500);
        using var answer = await App.Ask("/api/sok?q=hemligt");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain(log.Lines, line => line.Contains("hemligt", StringComparison.Ordinal) || line.Contains(SecurityHeadersTests.BrokenEngine.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Our_own_failure_tells_the_reader_nothing_of_the_machinery()
    {
        using var answer = await App.Ask("/sok?q=hemligt");
        var text = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain(SecurityHeadersTests.BrokenEngine.Secret, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/finns-inte")]
    [InlineData("/vagledning/a/b/c/d/e/f/g")]
    [InlineData("/wp-login.php")]
    [InlineData("/.env")]
    [InlineData("/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/css/finns-inte.html/x")]
    public async Task An_address_that_leads_nowhere_is_answered_404(string address)
    {
        using var answer = await App.Ask(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(60_000)]
    [InlineData(300_000)]
    public async Task A_very_long_path_is_not_found_and_breaks_nothing(int length)
    {
        using var answer = await App.Ask("/vagledning/" + new string('a', length));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET /vagledning/%00 HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET /\u0001 HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("SKRÄP\r\n")]
    [InlineData("GET / HTTP/9.9\r\nHost: a\r\n")]
    [InlineData("GET / HTTP/1.1\r\n")]
    public async Task What_is_not_http_is_refused_and_the_next_reader_is_answered(string request)
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, App.Client.BaseAddress!.Port, Cancel);
            await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request + "Connection: close\r\n\r\n"), Cancel);
            using var answer = new StreamReader(socket.GetStream());
            Assert.Matches("^HTTP/1.1 (4|5)0[0-9]", await answer.ReadToEndAsync(Cancel));
        }

        await App.Page("/");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/vagledning")]
    [InlineData("/andringar.atom")]
    [InlineData("/api/vagledning")]
    [InlineData("/halsa/live")]
    public async Task A_link_checker_may_ask_for_the_head_alone(string address)
    {
        using var answer = await App.Ask(address, HttpMethod.Head);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task The_node_says_that_it_lives_and_is_ready()
    {
        Assert.Equal("lever", await App.Text("/halsa/live"));
        Assert.Equal("redo", await App.Text("/halsa/redo"));
    }
}
