using Microsoft.AspNetCore.Identity;

namespace SigKunskap.Web.Data.Network;

public static class WaysIn
{
    /// <summary>The accounts that nobody can enter: those that were read back from an archive, until their owners are given a way in.</summary>
    public static IQueryable<Member> WithoutAWayIn(this SigKunskapDb db) => db.Members.Where(m => m.LeftAt == null && m.PasswordHash == null
        && !db.Set<IdentityUserLogin<int>>().Any(login => login.UserId == m.Id) && !db.Set<IdentityUserPasskey<int>>().Any(passkey => passkey.UserId == m.Id));
}
