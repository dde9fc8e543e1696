using AngleSharp.Dom;

namespace SigKunskap.Tests.Features.Network.Hostile;

/// <summary>What a post may be made of. Everything else is a way through.</summary>
internal static class Harmless
{
    private static readonly HashSet<string> Elements =
        ["p", "a", "em", "strong", "ul", "ol", "li", "code", "pre", "blockquote", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "div", "span", "hr", "br"];

    private static readonly HashSet<string> Attributes = ["href", "rel", "start", "type", "role", "tabindex", "aria-label"];

    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    /// <summary>What stands inside an element and must not; empty when it is harmless.</summary>
    public static IEnumerable<string> Sins(IElement post) => post.QuerySelectorAll("*").SelectMany(element => Of(element).Select(sin => $"{sin} in {element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]}"));

    private static IEnumerable<string> Of(IElement element)
    {
        if (!Elements.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
            yield return $"the element {element.LocalName}";
        foreach (var attribute in element.Attributes.Where(attribute => !Attributes.Contains(attribute.Name) && attribute is not { Name: "class", Value: "table" or "" }))
            yield return $"the attribute {attribute.Name}={attribute.Value}";
        if (element.GetAttribute("href") is not { } address)
            yield break;
        var isOutside = Array.Exists(Schemes, scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        if (address.Any(char.IsControl) || (!isOutside && address is not (['#', ..] or ['/'] or ['/', not ('/' or '\\'), ..])))
            yield return $"the address {address}";
        if (address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && element.GetAttribute("rel")?.Contains("noopener", StringComparison.Ordinal) != true)
            yield return $"no rel for {address}";
    }
}
