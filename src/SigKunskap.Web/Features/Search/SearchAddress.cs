using System.Globalization;

namespace SigKunskap.Web.Features.Search;

/// <summary>The address of a search: what is asked, and the filters, each kept when another changes.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Kept">The filters in use, by their names in the address.</param>
public sealed record SearchAddress(string Text, IReadOnlyList<(string Name, string Value)> Kept)
{
    /// <summary>This search with one key changed, or taken out; from the first page.</summary>
    public string With(string key, string? value) =>
        Of(key == "q" ? value ?? "" : Text, Kept.Where(pair => pair.Name != key).Concat(key != "q" && !string.IsNullOrEmpty(value) ? [(key, value)] : []));

    /// <summary>A page of its hits.</summary>
    public string Page(int page) => page == 1 ? Of(Text, Kept) : With("sida", page.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same question without filters.</summary>
    public string WithoutFilters => Of(Text, []);

    private static string Of(string text, IEnumerable<(string Name, string Value)> keys) =>
        $"/sok?q={Uri.EscapeDataString(text)}{string.Concat(keys.Select(pair => $"&{pair.Name}={Uri.EscapeDataString(pair.Value)}"))}";
}
