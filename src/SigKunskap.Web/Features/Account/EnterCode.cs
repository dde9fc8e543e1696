using Microsoft.AspNetCore.Identity;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Account;

/// <summary>The second step at sign-in: a code of the app, or a recovery code. Whatever is wrong, the answer is the same, and it counts as a failed try.</summary>
public sealed class EnterCode(SignInManager<Member> signIn, UserManager<Member> members, SigKunskapDb db, TimeProvider clock)
{
    public enum Answer
    {
        Refused,
        In,
        FromTheBeginning,
    }

    /// <summary>Whether somebody has taken the first step and is expected here.</summary>
    public async Task<bool> IsExpected() => await signIn.GetTwoFactorAuthenticationUserAsync() is { LeftAt: null };

    public async Task<Answer> For(string? typed)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { LeftAt: null } member)
            return Answer.FromTheBeginning;
        if (await members.IsLockedOutAsync(member))
            return Answer.Refused;
        var code = TypedCode.Of(typed);
        if (code.IsOfApp)
            return await signIn.TwoFactorAuthenticatorSignInAsync(code.Text, isPersistent: false, rememberClient: false) is { Succeeded: true } ? Answer.In : Answer.Refused;
        if ((await signIn.TwoFactorRecoveryCodeSignInAsync(code.Text)).Succeeded)
        {
            db.AuditEntries.Add(new() { At = clock.GetUtcNow().UtcDateTime, ById = member.Id, Action = "account.recovery-code-used", Subject = $"member {member.Id}" });
            await db.SaveChangesAsync();
            return Answer.In;
        }

        // Identity counts failed tries with the app and not these.
        await members.AccessFailedAsync(member);
        return Answer.Refused;
    }
}
