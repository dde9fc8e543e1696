using System.Globalization;
using Microsoft.AspNetCore.Identity;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access;

/// <summary>What Identity says of members, in the portal's terms.</summary>
internal static class Members
{
    /// <summary>The member behind a sign-in that stands.</summary>
    public static async Task<Member> Get(this UserManager<Member> members, int id) =>
        await members.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) ?? throw new InvalidOperationException("The account is gone.");

    /// <summary>What was refused, in words; empty when it was done.</summary>
    public static IReadOnlyList<string> Words(this IdentityResult result) => result.Succeeded ? [] : [.. result.Errors.Select(error => error.Description)];
}
