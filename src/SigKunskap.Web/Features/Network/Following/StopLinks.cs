using Microsoft.AspNetCore.DataProtection;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>Links that stop a member's letters without a sign-in.</summary>
public sealed class StopLinks(IDataProtectionProvider protection, PortalSettings settings)
{
    public const string Path = "/brev/stopp";

    private readonly IDataProtector seal = protection.CreateProtector("stop-letters");

    /// <summary>The link, with the portal's address.</summary>
    public Uri Of(LetterKey stop) => Address($"{Path}/{stop.Sealed(seal)}");

    /// <summary>An address in the portal, as it stands in a mail.</summary>
    public Uri Address(string path) => settings.Link(path);

    /// <summary>What a link stops; null for what is no such link.</summary>
    public LetterKey? Read(string key) => LetterKey.Read(seal, key);
}
