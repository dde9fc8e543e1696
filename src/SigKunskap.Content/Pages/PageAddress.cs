using System.Text.RegularExpressions;

namespace SigKunskap.Content.Pages;

/// <summary>Where a page stands: its topic and its slug, both lower-case ASCII letters, digits and hyphens.</summary>
/// <param name="Topic">For example <c>samtycke</c>.</param>
/// <param name="Slug">For example <c>vem-samtycker</c>.</param>
public readonly partial record struct PageAddress(string Topic, string Slug)
{
    /// <summary>The page's path in the portal.</summary>
    public string Path => $"/vagledning/{Topic}/{Slug}";

    /// <summary>The page's file in a content folder.</summary>
    public string File => $"vagledning/{Topic}/{Slug}.md";

    /// <summary>Reads <c>topic/slug</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address read.</param>
    /// <returns>False when the text is not an address.</returns>
    public static bool TryParse(string text, out PageAddress address)
    {
        var parts = text.Split('/');
        var valid = parts.Length == 2 && IsName(parts[0]) && IsName(parts[1]);
        address = valid ? new(parts[0], parts[1]) : default;
        return valid;
    }

    /// <summary>Whether a text can be a topic or a slug.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for 1 to 100 lower-case ASCII letters, digits and hyphens.</returns>
    public static bool IsName(string text) => Name().IsMatch(text);

    /// <inheritdoc/>
    public override string ToString() => $"{Topic}/{Slug}";

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,99}$")]
    private static partial Regex Name();
}
