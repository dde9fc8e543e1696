using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace SigKunskap.Web.Platform.Access;

/// <summary>The secret of an invitation: 256 random bits, which nobody guesses and the database does not hold.</summary>
public static class InvitationKey
{
    private const int Bytes = 32;

    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored and looked up; null for what can be no key.</summary>
    public static string? HashOf(string? key)
    {
        if (key is not { Length: 43 })
            return null;
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(WebEncoders.Base64UrlDecode(key)));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
