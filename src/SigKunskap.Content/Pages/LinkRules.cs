namespace SigKunskap.Content.Pages;

/// <summary>Which addresses a text may link to; the same for guidance and for what members write.</summary>
public static class LinkRules
{
    /// <summary>Whether an address may be linked: the web, mail, telephone, a place in the portal or on the page.</summary>
    /// <param name="address">The address as written.</param>
    /// <returns>False for scripts, data, other schemes and addresses that only look local.</returns>
    public static bool Allows(string address) => IsInternal(address) || IsExternal(address) || IsScheme(address, "mailto:") || IsScheme(address, "tel:");

    /// <summary>Whether an address leads to the web outside the portal.</summary>
    /// <param name="address">The address as written.</param>
    /// <returns>True for well-formed http and https addresses.</returns>
    public static bool IsExternal(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && (IsScheme(address, "https://") || IsScheme(address, "http://"));

    /// <summary>Whether an address leads to a place in the portal or on the page.</summary>
    /// <param name="address">The address as written.</param>
    /// <returns>True for /path and #anchor; false for //host and /\host, which browsers take for other sites.</returns>
    public static bool IsInternal(string address) =>
        address.StartsWith('#') || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\') && !address.Any(char.IsControl));

    private static bool IsScheme(string address, string scheme) => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);
}
