namespace SigKunskap.Web.Ui;

/// <summary>Whether a page stands inside another site's frame, and how its own links keep it there. All other links open beside the frame.</summary>
/// <param name="IsEmbedded">Whether it does.</param>
public sealed record Frame(bool IsEmbedded)
{
    /// <summary>The key of the address that says so.</summary>
    public const string Key = "inbaddad";

    /// <summary>Where a link that stays in the frame opens.</summary>
    public string? Target => IsEmbedded ? "_self" : null;

    /// <summary>An address within the portal, such that the page there stands in the frame too.</summary>
    public string Address(string address) => IsEmbedded ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Key}=1" : address;

    /// <summary>How the page at an address stands.</summary>
    public static Frame Of(Uri address) =>
        new(address.AbsolutePath.StartsWith("/verktyg/", StringComparison.Ordinal) && address.Query.TrimStart('?').Split('&').Contains($"{Key}=1"));
}
