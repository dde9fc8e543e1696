using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>Links that stop letters without a sign-in. What they stop is written in them under the portal's own keys, so nobody makes one up.</summary>
public sealed class StopLinks(IDataProtectionProvider protection, PortalSettings settings)
{
    public const string Path = "/brev/stopp";

    private readonly IDataProtector seal = protection.CreateProtector("stop-letters");

    /// <param name="Member">Whose letters.</param>
    /// <param name="Topic">What is not told of any more; null for all that comes in one mail with other things.</param>
    public sealed record Letters(int Member, Topic? Topic);

    /// <summary>The link, with the portal's address.</summary>
    public Uri Of(Letters stop) => new(Site, $"{Path}/{seal.Protect($"{stop.Member.ToString(CultureInfo.InvariantCulture)}\n{stop.Topic?.Kind}\n{stop.Topic?.Target}")}");

    /// <summary>An address in the portal, as it stands in a mail.</summary>
    public Uri Address(string path) => new(Site, path);

    /// <summary>What a link stops; null for what is no such link.</summary>
    public Letters? Read(string key)
    {
        try
        {
            return seal.Unprotect(key).Split('\n') is [var member, var kind, var target] && int.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? new(id, Enum.TryParse<FollowKind>(kind, out var known) ? new(known, target) : null)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private Uri Site => settings.SiteAddress ?? new(PortalSettings.DefaultAddress);
}
