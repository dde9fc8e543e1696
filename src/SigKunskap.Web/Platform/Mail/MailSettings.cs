using System.Globalization;
using System.Net.Mail;

namespace SigKunskap.Web.Platform.Mail;

/// <summary>How mail leaves the portal, from <c>Mail</c>. Read once, at start.</summary>
public sealed class MailSettings
{
    public const string FolderName = "brev";

    private const string NoSender = "no-reply@localhost";

    /// <summary>The mail server; null when mail is off or written to a folder.</summary>
    public string? Host { get; private init; }

    public int Port { get; private init; }

    /// <summary>Whether the dialogue must be encrypted (STARTTLS) before anything is said.</summary>
    public bool Tls { get; private init; }

    public string? User { get; private init; }

    public string? Password { get; private init; }

    public required MailAddress From { get; init; }

    /// <summary>Where mails are written as files and go no further; null when they are sent.</summary>
    public string? Folder { get; private init; }

    /// <summary>
    /// How many conversations with the mail server a node has at once. A mail costs about a twentieth of a second of waiting for the other side
    /// whatever the processor does, so this is what decides how many leave in a second. Hosted servers allow few (Exchange Online: three).
    /// </summary>
    public int Connections { get; private init; }

    /// <summary>How long a batch belongs to the node that took it; half of it is the longest dialogue.</summary>
    public TimeSpan Lease { get; private init; }

    /// <summary>The first pause before another attempt; the later ones grow from it.</summary>
    public TimeSpan FirstRetry { get; private init; }

    public bool IsOn => Host is not null || Folder is not null;

    /// <summary>Reads the keys under <c>Mail</c>. Each mistake adds a sentence that names its key and never shows a secret.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="portal">Where the portal stands; a mail needs its address.</param>
    /// <param name="isDevelopment">With nothing configured, whether mails are written to the data folder.</param>
    /// <param name="mistakes">Gets the sentences.</param>
    public static MailSettings Read(IConfiguration configuration, PortalSettings portal, bool isDevelopment, ICollection<string> mistakes)
    {
        var section = configuration.GetSection("Mail");
        var host = section["Host"] is { Length: > 0 } given ? given : null;
        var folder = section["Folder"] is { Length: > 0 } named ? Path.GetFullPath(named) : host is null && isDevelopment ? Path.Combine(portal.DataFolder, FolderName) : null;
        if (host is not null && Uri.CheckHostName(host) == UriHostNameType.Unknown)
            mistakes.Add("Mail:Host är inte namnet på en e-postserver.");
        if (host is not null && section["Folder"] is { Length: > 0 })
            mistakes.Add("Mail:Folder: ange antingen en mapp eller Mail:Host, inte båda.");
        if (host is not null && portal.SiteAddress is null)
            mistakes.Add("Site:Address behövs när Mail:Host är satt: länkarna i brev ska leda till portalen.");
        if (section["User"] is { Length: > 0 } != section["Password"] is { Length: > 0 })
            mistakes.Add("Mail:User och Mail:Password hör ihop: ange båda eller ingen.");
        if (section["Tls"] is { Length: > 0 } tls && !bool.TryParse(tls, out _))
            mistakes.Add("Mail:Tls ska vara true eller false.");
        var from = MailAddress.TryCreate(section["From"] ?? "", out var sender) ? sender : null;
        if (from is null && (host is not null || section["From"] is { Length: > 0 }))
            mistakes.Add("Mail:From ska vara adressen som brev kommer från, till exempel SigKunskap <svara-inte@sigkunskap.se>.");
        return new()
        {
            Host = host,
            Port = Number(section, "Port", 587, 65_535, mistakes),
            Tls = !bool.TryParse(section["Tls"], out var encrypted) || encrypted,
            User = section["User"] is { Length: > 0 } user ? user : null,
            Password = section["Password"] is { Length: > 0 } password ? password : null,
            From = from ?? new(NoSender, "SigKunskap"),
            Folder = folder,
            Connections = Number(section, "Connections", 3, 50, mistakes),
            Lease = TimeSpan.FromSeconds(Number(section, "LeaseSeconds", 120, 3_600, mistakes)),
            FirstRetry = TimeSpan.FromSeconds(Number(section, "RetrySeconds", 60, 3_600, mistakes)),
        };
    }

    private static int Number(IConfiguration section, string key, int otherwise, int most, ICollection<string> mistakes)
    {
        if (section[key] is not { Length: > 0 } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most)
            return number;
        mistakes.Add($"Mail:{key} ska vara ett heltal från 1 till {most}.");
        return otherwise;
    }
}
