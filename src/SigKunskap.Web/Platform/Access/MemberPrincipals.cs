using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access;

/// <summary>What a sign-in carries: whose it is and the stamp it was made under. What that person may do is read from the database.</summary>
internal sealed class MemberPrincipals : IUserClaimsPrincipalFactory<Member>
{
    public const string StampClaim = "stamp";

    public Task<ClaimsPrincipal> CreateAsync(Member user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)), new(StampClaim, user.SecurityStamp ?? "")],
        IdentityConstants.ApplicationScheme)));
}
