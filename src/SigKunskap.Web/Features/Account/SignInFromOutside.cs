using Microsoft.AspNetCore.Identity;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access.OpenId;

namespace SigKunskap.Web.Features.Account;

/// <summary>Lets somebody in whom the provider outside has vouched for, if that sign-in was linked to an account here. It never makes an account.</summary>
public sealed class SignInFromOutside(SignInManager<Member> signIn, UserManager<Member> members)
{
    public enum Answer
    {
        In,
        NeedsCode,
        MustWait,
        Unknown,
    }

    public async Task<Answer> For(OutsideLogin login)
    {
        if (await members.FindByLoginAsync(login.Provider, login.Subject) is not { LeftAt: null })
            return Answer.Unknown;
        // A second factor that somebody set up here is asked for on every way in.
        var result = await signIn.ExternalLoginSignInAsync(login.Provider, login.Subject, isPersistent: false, bypassTwoFactor: false);
        return result.Succeeded ? Answer.In : result.RequiresTwoFactor ? Answer.NeedsCode : Answer.MustWait;
    }
}
