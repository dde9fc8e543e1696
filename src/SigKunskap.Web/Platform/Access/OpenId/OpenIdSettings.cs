namespace SigKunskap.Web.Platform.Access.OpenId;

/// <summary>
/// The provider outside, such as a municipality's Entra ID, at which people may sign in beside their password. One provider, with one issuer:
/// of Entra ID a directory named by its id, never an address for all directories.
/// </summary>
/// <param name="Authority">The provider's issuer, from <c>SignIn:Authority</c>.</param>
/// <param name="ClientId">What the portal is called there, from <c>SignIn:ClientId</c>.</param>
/// <param name="ClientSecret">How the portal proves that it is the portal, from <c>SignIn:ClientSecret</c>.</param>
/// <param name="Name">What stands on the button, from <c>SignIn:Name</c>.</param>
public sealed record OpenIdSettings(Uri Authority, string ClientId, string ClientSecret, string Name)
{
    private const string Verb = "Logga in med ", DefaultName = Verb + "kommunens konto";

    private const int LongestName = 60;

    private static readonly string[] Needed = ["ClientId", "ClientSecret"];

    /// <summary>Addresses at Entra ID whose tokens may come from any directory in the world.</summary>
    private static readonly string[] Anybodys = ["/common", "/organizations", "/consumers"];

    /// <summary>The issuer as the provider's description and tokens must name it, but for a slash at the end.</summary>
    public string Issuer => Authority.AbsoluteUri.TrimEnd('/');

    /// <summary>What people sign in with, for use in a sentence: "kommunens konto".</summary>
    public string Account => Name.StartsWith(Verb, StringComparison.Ordinal) ? Name[Verb.Length..] : Name;

    /// <summary>Without the secret: a record would show it.</summary>
    public override string ToString() => $"{Name} ({Issuer})";

    /// <summary>Reads the keys under <c>SignIn</c>; null without an authority. Each mistake is a sentence that begins with its key; the secret is never shown.</summary>
    public static OpenIdSettings? Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        var section = configuration.GetSection("SignIn");
        if (section["Authority"] is not { Length: > 0 } authority)
            return null;
        var before = mistakes.Count;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var issuer) || !IsSafe(issuer) || issuer.Query.Length + issuer.Fragment.Length + issuer.UserInfo.Length > 0)
            mistakes.Add("SignIn:Authority är inte en adress med https. Skriv till exempel https://login.microsoftonline.com/<katalogens id>/v2.0.");
        else if (Anybodys.Any(path => issuer.AbsolutePath.StartsWith(path, StringComparison.OrdinalIgnoreCase)))
            mistakes.Add("SignIn:Authority gäller alla organisationer. Skriv er egen katalogs id i stället, till exempel https://login.microsoftonline.com/<katalogens id>/v2.0.");
        foreach (var key in Needed.Where(key => string.IsNullOrWhiteSpace(section[key])))
            mistakes.Add($"SignIn:{key} saknas. Den behövs när SignIn:Authority är satt.");
        var name = section["Name"] is { Length: > 0 } given ? given.Trim() : DefaultName;
        if (name.Length is 0 or > LongestName)
            mistakes.Add($"SignIn:Name ska vara en knapptext på högst {LongestName} tecken, till exempel ”{DefaultName}”.");
        return mistakes.Count == before ? new(issuer!, section["ClientId"]!, section["ClientSecret"]!, name) : null;
    }

    /// <summary>Https, or this machine itself.</summary>
    internal static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
