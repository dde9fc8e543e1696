using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Ui;

namespace SigKunskap.Web.Features.Guidance.Paper;

/// <summary>Pages as one HTML file that needs nothing beside itself: the portal's own style inside, and links that lead to the portal.</summary>
public sealed partial class PaperHtml(IServiceScopeFactory scopes, PortalSettings settings, ILoggerFactory logs)
{
    /// <summary>Nothing runs and nothing is fetched, whatever a text holds.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <param name="title">The document's title.</param>
    /// <param name="line">What stands at the foot of every sheet.</param>
    /// <param name="papers">What it holds, in order.</param>
    public async Task<string> Of(string title, string line, IReadOnlyList<Printed> papers)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var bodies = await Bodies(renderer, papers, Absolute);
        return await Rendered(renderer, typeof(PaperDocument), new() { [nameof(PaperDocument.Title)] = title, [nameof(PaperDocument.Line)] = line, [nameof(PaperDocument.Policy)] = Policy, [nameof(PaperDocument.Style)] = Stylesheet.Whole + Own, [nameof(PaperDocument.Papers)] = papers, [nameof(PaperDocument.Bodies)] = bodies });
    }

    /// <summary>The same pages to stand on a page of the portal.</summary>
    public async Task<IReadOnlyList<string>> BodiesOf(IReadOnlyList<Printed> papers)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await Bodies(renderer, papers, (html, paper) => html.Replace("href=\"#", $"href=\"{paper.Page.Address.Path}?utgava={paper.Edition.Number}#", StringComparison.Ordinal));
    }

    /// <summary>An id stands once in a file of many pages, and so in none of them.</summary>
    private static async Task<List<string>> Bodies(HtmlRenderer renderer, IReadOnlyList<Printed> papers, Func<string, Printed, string> links)
    {
        var bodies = new List<string>();
        foreach (var paper in papers)
            bodies.Add(Id().Replace(links(await Rendered(renderer, typeof(PaperPage), new() { [nameof(PaperPage.Paper)] = paper }), paper), ""));
        return bodies;
    }

    /// <summary>An address of the portal is not written out at each word.</summary>
    private string Own => Site.Length == 0 ? "" : $"@layer print{{@media print{{a[href^=\"{Site}\"]::after{{content:none!important}}}}}}";

    private string Site => settings.SiteAddress?.ToString().TrimEnd('/') ?? "";

    private static Task<string> Rendered(HtmlRenderer renderer, Type component, Dictionary<string, object?> parameters) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var rendered = await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters));
        return rendered.ToHtmlString();
    });

    /// <summary>On paper an address is a whole one; where nobody has said what the portal is called there is none.</summary>
    private string Absolute(string html, Printed paper) =>
        settings.SiteAddress is null
            ? Inside().Replace(html, "")
            : html.Replace("href=\"#", $"href=\"{Site}{paper.Page.Address.Path}?utgava={paper.Edition.Number}#", StringComparison.Ordinal).Replace("href=\"/", $"href=\"{Site}/", StringComparison.Ordinal);

    [GeneratedRegex(" href=\"[/#][^\"]*\"")]
    private static partial Regex Inside();

    [GeneratedRegex(" id=\"[^\"]*\"")]
    private static partial Regex Id();
}
