using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Ui.Paper;

/// <summary>Parts of the portal as one HTML file that needs nothing beside itself: the portal's own style inside, and links that lead to the portal.</summary>
public sealed partial class PaperFile(IServiceScopeFactory scopes, PortalSettings settings, ILoggerFactory logs)
{
    /// <summary>Nothing runs and nothing is fetched, whatever a text holds.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <param name="Component">What is shown.</param>
    /// <param name="Parameters">With what.</param>
    /// <param name="Place">Its address in the portal, for links to places in it.</param>
    public sealed record Part(Type Component, Dictionary<string, object?> Parameters, string Place);

    /// <param name="title">The document's title.</param>
    /// <param name="line">What stands at the foot of every sheet.</param>
    /// <param name="contents">A line for each part, to stand first; empty for none.</param>
    /// <param name="parts">What it holds, in order.</param>
    public async Task<string> Of(string title, string line, IReadOnlyList<string> contents, IReadOnlyList<Part> parts)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var bodies = await Bodies(renderer, parts, Absolute);
        return await Rendered(renderer, typeof(PaperDocument), new() { [nameof(PaperDocument.Title)] = title, [nameof(PaperDocument.Line)] = line, [nameof(PaperDocument.Policy)] = Policy, [nameof(PaperDocument.Style)] = Stylesheet.Whole + Own, [nameof(PaperDocument.Contents)] = contents, [nameof(PaperDocument.Bodies)] = bodies });
    }

    /// <summary>The same parts to stand on a page of the portal.</summary>
    public async Task<IReadOnlyList<string>> BodiesOf(IReadOnlyList<Part> parts)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await Bodies(renderer, parts, (html, part) => html.Replace("href=\"#", $"href=\"{part.Place}#", StringComparison.Ordinal));
    }

    /// <summary>An id stands once in a file of many parts, and so in none of them.</summary>
    private static async Task<List<string>> Bodies(HtmlRenderer renderer, IReadOnlyList<Part> parts, Func<string, Part, string> links)
    {
        var bodies = new List<string>();
        foreach (var part in parts)
            bodies.Add(Id().Replace(links(await Rendered(renderer, part.Component, part.Parameters), part), ""));
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
    private string Absolute(string html, Part part) =>
        settings.SiteAddress is null
            ? Inside().Replace(html, "")
            : html.Replace("href=\"#", $"href=\"{Site}{part.Place}#", StringComparison.Ordinal).Replace("href=\"/", $"href=\"{Site}/", StringComparison.Ordinal);

    [GeneratedRegex(" href=\"[/#][^\"]*\"")]
    private static partial Regex Inside();

    [GeneratedRegex(" id=\"[^\"]*\"")]
    private static partial Regex Id();
}
