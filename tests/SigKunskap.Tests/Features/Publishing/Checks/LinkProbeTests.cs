using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SigKunskap.Web.Features.Publishing.Checks;

namespace SigKunskap.Tests.Features.Publishing.Checks;

/// <summary>Other sites are asked with care: never a machine on an inner network, however the address is written.</summary>
public sealed class LinkProbeTests : IAsyncLifetime
{
    private const string File = "Features/Publishing/Specs/kontroller.md";

    private WebApplication site = null!;
    private int asked;

    public static TheoryData<string, string> Machines => Spec.Pairs(File, "Maskiner");

    public static TheoryData<string, string> Addresses => Spec.Pairs(File, "Adresser");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string At => site.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        site = builder.Build();
        site.Use((context, next) =>
        {
            Interlocked.Increment(ref asked);
            return next(context);
        });
        site.MapMethods("/finns", ["HEAD", "GET"], () => "Ja.");
        site.MapGet("/bara-get", () => "Ja.");
        site.MapMethods("/borta", ["HEAD", "GET"], () => Results.NotFound());
        site.MapMethods("/fel", ["HEAD", "GET"], () => Results.StatusCode(500));
        site.MapMethods("/vidare", ["HEAD", "GET"], () => Results.Redirect("/finns"));
        site.MapMethods("/runt", ["HEAD", "GET"], () => Results.Redirect("/runt"));
        site.MapMethods("/in", ["HEAD", "GET"], () => Results.Redirect("http://169.254.169.254/latest/meta-data"));
        site.MapMethods("/fil", ["HEAD", "GET"], () => Results.Redirect("file:///etc/passwd"));
        await site.StartAsync(Cancel);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Theory, MemberData(nameof(Machines))]
    public void A_machine_is_asked_only_on_the_open_web(string address, string may) => Assert.Equal(may == "ja", PublicAddresses.Allow(IPAddress.Parse(address)));

    [Theory, MemberData(nameof(Addresses))]
    public void An_address_is_asked_only_at_the_ports_of_the_web(string address, string may) => Assert.Equal(may == "ja", LinkProbe.IsOrdinary(new(address)));

    [Theory]
    [InlineData("/finns", null)]
    [InlineData("/bara-get", null)]
    [InlineData("/vidare", null)]
    [InlineData("/borta", "finns inte längre.")]
    [InlineData("/fel", "svarar med fel (500).")]
    [InlineData("/runt", "skickar vidare för många gånger.")]
    [InlineData("/in", "leder till en adress som portalen inte frågar.")]
    [InlineData("/fil", "leder till en adress som portalen inte frågar.")]
    public async Task What_a_site_answers_is_told_in_words(string path, string? trouble)
    {
        // The site of the test stands on an inner address: it alone is allowed, so that what it sends on to is judged as always.
        using var probe = new LinkProbe(address => IPAddress.IsLoopback(address) || PublicAddresses.Allow(address), at => at.Authority == new Uri(At).Authority || LinkProbe.IsOrdinary(at));

        Assert.Equal(trouble, await probe.Trouble(At + path, Cancel));
        Assert.InRange(asked, 1, LinkProbe.MostRedirects + 1);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task A_machine_on_the_inner_network_is_never_even_connected_to(string host)
    {
        using var probe = new LinkProbe(mayAsk: _ => true);

        Assert.Equal("leder till en adress som portalen inte frågar.", await probe.Trouble($"http://{host}:{new Uri(At).Port}/finns", Cancel));
        Assert.Equal(0, asked);
    }
}
