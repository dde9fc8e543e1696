using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Platform.Mail;

/// <summary>What stands in a link of a letter under the portal's own keys, so that nobody makes one up: whose letters, and about what.</summary>
/// <param name="Whose">The member or the address.</param>
/// <param name="Topic">What the letter was about; null for more than one thing.</param>
public sealed record LetterKey(int Whose, Topic? Topic)
{
    public string Sealed(IDataProtector seal) => seal.Protect($"{Whose.ToString(CultureInfo.InvariantCulture)}\n{Topic?.Kind}\n{Topic?.Target}");

    /// <summary>What was sealed; null for what never was.</summary>
    public static LetterKey? Read(IDataProtector seal, string key)
    {
        try
        {
            return seal.Unprotect(key).Split('\n') is [var whose, var kind, var target] && int.TryParse(whose, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? new(id, Enum.TryParse<FollowKind>(kind, out var known) ? new(known, target) : null)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
