using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SigKunskap.Tests.Architecture;

/// <summary>The whole map of addresses: each says who may enter, or stands on the list of those that are open to all.</summary>
public sealed class AddressTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    /// <summary>Open to everybody on earth, on purpose. A new address is put here by a decision, or gets its rule.</summary>
    private static readonly string[] Open =
    [
        "/",
        // Blazor's own, for redirects of forms; it takes only what the portal itself has sealed.
        "/_framework/opaque-redirect",
        "/andringar",
        "/andringar.atom",
        "/andringsbegaran",
        "/andringsbegaran/{Id:int}",
        "/api/forslag",
        "/api/sok",
        "/api/vagledning",
        "/api/vagledning/{topic}/{slug}",
        "/api/vagledning/{topic}/{slug}/{id}",
        "/begrepp",
        "/css/sigkunskap.*.css",
        "/fel/404",
        "/fel/{Code:int}",
        "/galleri",
        "/halsa/live",
        "/halsa/redo",
        "/lagrum",
        "/lagrum/{Slug}",
        "/lagrum/{Slug}/{First}",
        "/lagrum/{slug}/{first}.atom",
        "/lagrum/{slug}/{first}/{second}.atom",
        "/lagrum/{Slug}/{First}/{Second}",
        // A calendar program cannot sign in: the key in the address is what opens it.
        "/natverk/traffar.ics",
        "/nyhetsbrev",
        "/nyhetsbrev.atom",
        "/nyhetsbrev/{Number}",
        "/om",
        "/openapi.json",
        "/sok",
        // A bounded counter in memory, only for what the search page itself sends.
        "/sok/valt",
        "/tillganglighet",
        "/vagledning",
        "/vagledning/samling",
        "/vagledning/samling.pdf",
        "/vagledning/{Key}",
        "/vagledning/{key}.atom",
        "/vagledning/{Topic}/{Slug}",
        "/vagledning/{Topic}/{Slug}/citera/{Id}",
        "/vagledning/{Topic}/{Slug}/kort",
        "/vagledning/{Topic}/{Slug}/utgavor",
        "/vagledning/{topic}/{slug}.md",
        "/vagledning/{topic}/{slug}.pdf",
        "/vagledning/{topic}/{slug}/kort.pdf",
        "/vagledning/{topic}/{slug}.atom",
        "/verktyg",
        // A form whose answer is kept in the sender's own browser.
        "/verktyg/er-organisation",
        "/verktyg/folj-upp",
        "/verktyg/folj-upp.csv",
        "/verktyg/folj-upp.docx",
        "/verktyg/samordnarpaket",
        "/verktyg/samordnarpaket.docx",
        "/verktyg/samtycke",
        "/verktyg/samtycke.docx",
        "/verktyg/vart-anmaler-jag",
        "/verktyg/{Name}",
        "/verktyg/{Name}/utgavor",
        "/verktyg/{Name}/utgavor/{Number}",
        "/verktyg/{name}.docx",
        "/verktyg/{name}.pdf",
        "/verktyg/{name}.atom",
    ];

    /// <summary>What scripts send. The first only counts, and the next two carry their proof in their address; the others prove that the form was ours.</summary>
    private static readonly string[] Sent = ["/sok/valt", "/brev/stopp/{key}", "/brev/sluta/{key}", "/natverk/utkast/spara", "/natverk/liknar", "/konto/losennyckel/in", "/konto/losennyckel/ny", "/redaktion/forhandsvisa/{id:int}", "/redaktion/utkast/{id:int}/behall", "/forvaltning/arkiv/fil"];

    /// <summary>Takes in a file as it comes, and checks the proof itself before it keeps any of it; ShareDocumentTests holds it to that.</summary>
    private const string Uploads = "/natverk/dokument/uppladdning/";

    private IEnumerable<RouteEndpoint> Map => App.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Every_address_has_a_rule_or_is_open_by_decision()
    {
        var without = Map
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => Pattern(endpoint)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Open.Order(StringComparer.Ordinal), without);
    }

    [Fact]
    public void Addresses_for_machines_answer_get_and_nothing_else_but_the_few_that_scripts_send_to() =>
        Assert.All(Map.Where(endpoint => !IsPage(endpoint)), endpoint =>
            Assert.Equal([Sent.Contains(Pattern(endpoint)) || Pattern(endpoint).StartsWith(Uploads, StringComparison.Ordinal) ? "POST" : "GET"], endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Except(["HEAD"]) ?? []));

    [Fact]
    public void What_a_script_sends_for_a_member_must_prove_that_the_form_was_ours() =>
        Assert.All(Map.Where(endpoint => Sent.Skip(3).Contains(Pattern(endpoint))), endpoint => Assert.True(endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation));

    /// <summary>Without what proves that the form was ours.</summary>
    [Fact]
    public async Task A_page_refuses_what_is_sent_to_it_from_elsewhere()
    {
        foreach (var address in Map.Where(IsPage).Select(endpoint => Filled(Pattern(endpoint))).Distinct())
        {
            foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
            {
                using var answer = await App.Ask(address, method);
                var toSignIn = answer.Headers.Location?.AbsolutePath == SigKunskap.Web.Platform.Access.SignIns.SignInPath;
                Assert.True(toSignIn || (int)answer.StatusCode is >= 400 and < 500, $"{method} {address}: {(int)answer.StatusCode}");
            }
        }
    }

    private static bool IsPage(RouteEndpoint endpoint) => endpoint.Metadata.Any(item => item.GetType().Name == "ComponentTypeMetadata");

    private static string Pattern(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        return pattern.StartsWith("/css/sigkunskap.", StringComparison.Ordinal) ? "/css/sigkunskap.*.css" : pattern;
    }

    private static string Filled(string pattern) => pattern
        .Replace("{Code:int}", "404", StringComparison.Ordinal).Replace("{Key}", "samtycke", StringComparison.Ordinal)
        .Replace("{Topic}/{Slug}", "samtycke/vem-samtycker", StringComparison.Ordinal).Replace("{Id}", "p1", StringComparison.Ordinal)
        .Replace("{Slug}", "sol", StringComparison.Ordinal).Replace("{Name}", "lana-bok", StringComparison.Ordinal).Replace("{Number}", "1", StringComparison.Ordinal).Replace("{First}", "19", StringComparison.Ordinal).Replace("{Second}", "1", StringComparison.Ordinal);
}
