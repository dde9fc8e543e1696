using Microsoft.AspNetCore.Identity;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Account;

/// <summary>Lets somebody in with a passkey alone. No address is asked for, so nothing tells which accounts there are. An account that is locked after guessed passwords stays open to its key, which nobody guesses.</summary>
public sealed class SignInWithPasskey(SignInManager<Member> signIn, UserManager<Member> members)
{
    private const int LongestAnswer = 50_000;

    /// <summary>What a browser needs to find a key, as JSON: the same for everybody.</summary>
    public Task<string> Options() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <param name="answer">What the browser answered.</param>
    /// <returns>Whether the person is in.</returns>
    public async Task<bool> For(string answer)
    {
        if (answer.Length is 0 or > LongestAnswer || await Asserted(answer) is not { User: { LeftAt: null } member, Passkey: { } passkey })
            return false;
        // The new count, so that a copy of the key is found out. Of two with the same count, one loses the race for the row.
        if (!(await members.AddOrUpdatePasskeyAsync(member, passkey)).Succeeded)
            return false;
        await signIn.SignInAsync(member, isPersistent: false);
        return true;
    }

    private async Task<PasskeyAssertionResult<Member>?> Asserted(string answer)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(answer) is { Succeeded: true } asserted ? asserted : null;
        }
        catch (InvalidOperationException)
        {
            // Nobody asked to sign in here a moment ago.
            return null;
        }
    }
}
