using System.Net;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access.OpenId;

namespace SigKunskap.Web.Platform;

/// <summary>The portal's settings, all with defaults. Read once, at start.</summary>
/// <param name="DataFolder">Where the database and the search index live.</param>
/// <param name="ContentFolder">The starter library, taken in when the database is empty; null when there is none.</param>
/// <param name="Database">Which database.</param>
/// <param name="EmbedOrigins">Sites that may show the decision tools inside their own pages.</param>
/// <param name="SiteAddress">The address people know the portal by, from <c>Site:Address</c>; null on a developer's machine. With https, cookies are for https alone.</param>
/// <param name="Proxies">Machines from <c>Site:Proxies</c> that are believed when they say whom they ask for.</param>
/// <param name="SignInsPerMinute">How many forms that let somebody in one address may send in a minute.</param>
/// <param name="ReplyDays">How many working days a question may wait for an answer before a facilitator is told, from <c>Network:ReplyDays</c>.</param>
/// <param name="Writing">How much a member writes at most.</param>
public sealed record PortalSettings(string DataFolder, string? ContentFolder, DatabaseSettings Database, IReadOnlyList<string> EmbedOrigins, Uri? SiteAddress, IReadOnlyList<IPAddress> Proxies, int SignInsPerMinute, int ReplyDays, WritingLimits Writing)
{
    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>Names the index of what only members see.</summary>
    public const string ClosedIndex = "natverk";

    /// <summary>The index of what only members see: a file of its own, beside <see cref="SearchIndexFile"/>.</summary>
    public string ClosedIndexFile => Path.Combine(DataFolder, "natverk-sok.db");

    /// <summary>The provider at which people may sign in beside their password, from <c>SignIn</c>; null when there is none.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>How many working days after that promise a question is handed over to the responsible agency, from <c>Network:AgencyDays</c>.</summary>
    public required int AgencyDays { get; init; }

    /// <summary>Whether a facilitator needs a passkey or an authenticator app before keeping the network, from <c>Network:FacilitatorsSecured</c>; where it is not set, in Production.</summary>
    public bool FacilitatorsSecured { get; init; }

    /// <summary>When accounts and reports are taken away.</summary>
    public required KeepingSettings Keeping { get; init; }

    /// <summary>The search index: a file of its own, rebuilt whenever it is missing.</summary>
    public string SearchIndexFile => Path.Combine(DataFolder, "sok.db");

    /// <summary>An address in the portal with all its parts, as it stands in a mail.</summary>
    public Uri Link(string path) => new(SiteAddress ?? new(DefaultAddress), path);

    /// <summary>Reads the settings. Each mistake is a Swedish sentence that begins with the key and never shows a secret.</summary>
    public static PortalSettings Read(IConfiguration configuration, ICollection<string> mistakes, bool isProduction = true)
    {
        var data = Folder(configuration, "Data:Folder", Path.Combine(Root(Directory.GetCurrentDirectory()) ?? "", "data"), mistakes);
        if (File.Exists(data))
            mistakes.Add($"Data:Folder är en fil, inte en mapp: {data}.");
        foreach (var address in (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            // Kestrel's own wildcards are not hosts to Uri.
            if (!Uri.TryCreate(address.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                mistakes.Add($"urls: ”{address}” är inte en adress. Skriv till exempel {DefaultAddress}.");
        }

        return new(data, Content(configuration, mistakes), DatabaseSettings.Read(configuration, data, mistakes), Embedding.Read(configuration, mistakes), Site(configuration, mistakes), ProxiesOf(configuration, mistakes), Limits.Read(configuration, mistakes), WorkingDays.Read(configuration, "Network:ReplyDays", mistakes), WritingLimits.Read(configuration, mistakes))
        {
            AgencyDays = WorkingDays.Read(configuration, "Network:AgencyDays", mistakes),
            OpenId = OpenIdSettings.Read(configuration, mistakes),
            FacilitatorsSecured = Secured(configuration, isProduction, mistakes),
            Keeping = KeepingSettings.Read(configuration, mistakes),
        };
    }

    private static bool Secured(IConfiguration configuration, bool otherwise, ICollection<string> mistakes)
    {
        if (configuration["Network:FacilitatorsSecured"] is not { Length: > 0 } text)
            return otherwise;
        if (bool.TryParse(text, out var secured))
            return secured;
        mistakes.Add($"Network:FacilitatorsSecured: ”{text}” är varken true eller false.");
        return otherwise;
    }

    private static Uri? Site(IConfiguration configuration, ICollection<string> mistakes)
    {
        if (configuration["Site:Address"] is not { Length: > 0 } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/" && address.UserInfo.Length == 0)
            return address;
        mistakes.Add($"Site:Address: ”{text}” är inte portalens adress. Skriv till exempel https://sigkunskap.se, utan sökväg.");
        return null;
    }

    private static List<IPAddress> ProxiesOf(IConfiguration configuration, ICollection<string> mistakes)
    {
        var proxies = new List<IPAddress>();
        foreach (var text in (configuration["Site:Proxies"] ?? "").Split(' ', ',', ';').Where(text => text.Length > 0))
        {
            if (IPAddress.TryParse(text, out var proxy))
                proxies.Add(proxy);
            else
                mistakes.Add($"Site:Proxies: ”{text}” är inte en ip-adress.");
        }

        return proxies;
    }

    private static string? Content(IConfiguration configuration, ICollection<string> mistakes)
    {
        if (configuration["Content:Folder"] is { Length: > 0 })
        {
            var given = Folder(configuration, "Content:Folder", "content", mistakes);
            if (!Directory.Exists(given))
                mistakes.Add($"Content:Folder finns inte: {given}.");
            return given;
        }

        return (Root(Directory.GetCurrentDirectory()) ?? Root(AppContext.BaseDirectory)) is { } root ? Path.Combine(root, "content") : null;
    }

    /// <summary>The nearest folder, from this one upwards, that holds a starter library. (dotnet run works from the project's own folder.)</summary>
    private static string? Root(string from)
    {
        for (var at = new DirectoryInfo(from); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "content", "amnen.yml")))
                return at.FullName;
        }

        return null;
    }

    private static string Folder(IConfiguration configuration, string key, string otherwise, ICollection<string> mistakes)
    {
        var folder = configuration[key] is { Length: > 0 } given ? given : otherwise;
        try
        {
            return Path.GetFullPath(folder);
        }
        catch (ArgumentException)
        {
            mistakes.Add($"{key} är inte en giltig sökväg.");
            return Path.GetFullPath(otherwise);
        }
    }
}
