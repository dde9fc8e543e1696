using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Web.Data.Network;

/// <summary>What is left of an account's ways in when its owner leaves: nothing.</summary>
public static class RemovedSignIns
{
    /// <summary>Takes away passkeys, sign-ins from elsewhere, authenticator keys and recovery codes, in the open transaction.</summary>
    public static async Task RemoveSignInMethods(this SigKunskapDb db, int member, CancellationToken cancel)
    {
        await db.Set<IdentityUserLogin<int>>().Where(login => login.UserId == member).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserToken<int>>().Where(token => token.UserId == member).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserPasskey<int>>().Where(passkey => passkey.UserId == member).ExecuteDeleteAsync(cancel);
    }
}
