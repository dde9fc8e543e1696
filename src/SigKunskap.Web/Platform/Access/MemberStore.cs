using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access;

/// <summary>Identity's own store, but a recovery code is kept as its hash: it opens an account, so the database does not hold it.</summary>
internal sealed class MemberStore(SigKunskapDb db, IdentityErrorDescriber errors)
    : UserOnlyStore<Member, SigKunskapDb, int, IdentityUserClaim<int>, IdentityUserLogin<int>, IdentityUserToken<int>, IdentityUserPasskey<int>>(db, errors)
{
    private const char Hashed = '#';

    public override Task<bool> RedeemCodeAsync(Member user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, Hash(user, code), cancellationToken);

    /// <summary>Redeeming one puts the others back, and they are hashed already.</summary>
    public override Task ReplaceCodesAsync(Member user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => code is [Hashed, ..] ? code : Hash(user, code)), cancellationToken);

    private static string Hash(Member user, string code) => Hashed + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id}:{code}")));
}
