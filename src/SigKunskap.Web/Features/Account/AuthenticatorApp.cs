using Microsoft.AspNetCore.Identity;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Account;

/// <summary>An app that makes codes, as the second step at sign-in, and the recovery codes for when the phone is gone.</summary>
public sealed class AuthenticatorApp(UserManager<Member> members, SignInManager<Member> signIn, SigKunskapDb db, TimeProvider clock)
{
    private const int RecoveryCodes = 10;

    private const string NotThatCode = "Koden stämmer inte, eller så är den redan använd. Vänta på nästa kod i appen och skriv den.";

    /// <param name="IsOn">Whether a code is asked for at sign-in.</param>
    /// <param name="RecoveryCodesLeft">How many recovery codes have not been used.</param>
    /// <param name="HasPassword">Whether the account has a password to prove with; otherwise a code does.</param>
    /// <param name="Key">The key for the app while it is not on, or null when none is made.</param>
    /// <param name="Email">The account's address.</param>
    public sealed record Shown(bool IsOn, int RecoveryCodesLeft, bool HasPassword, string? Key, string Email)
    {
        /// <summary>The key as it is easiest to type.</summary>
        public string KeyInGroups => string.Join(' ', Key!.Chunk(4).Select(letters => new string(letters)));

        /// <summary>What a phone opens in its app.</summary>
        public string Link => $"otpauth://totp/SigKunskap:{Uri.EscapeDataString(Email)}?secret={Key}&issuer=SigKunskap";
    }

    public async Task<Shown> Show(int id)
    {
        var member = await members.Get(id);
        return new(member.TwoFactorEnabled, await members.CountRecoveryCodesAsync(member), member.PasswordHash is not null,
            member.TwoFactorEnabled ? null : await members.GetAuthenticatorKeyAsync(member), member.Email ?? "");
    }

    /// <summary>Makes a key; nothing is asked for at sign-in until a code of it has been shown. What is wrong comes back in words.</summary>
    public async Task<IReadOnlyList<string>> Begin(int id)
    {
        var member = await members.Get(id);
        if (member.TwoFactorEnabled)
            return ["Appen är redan påslagen."];
        var made = await members.ResetAuthenticatorKeyAsync(member);
        if (made.Succeeded)
            made = await OneTimeCodes.Restart(members, member);
        await signIn.RefreshSignInAsync(member);
        return made.Words();
    }

    /// <summary>Turns it on for whoever can show a code of the app. Gives the recovery codes, which are told this once.</summary>
    public async Task<(IReadOnlyList<string> Codes, IReadOnlyList<string> Mistakes)> Confirm(int id, string code)
    {
        var member = await members.Get(id);
        if (member.TwoFactorEnabled)
            return ([], ["Appen är redan påslagen."]);
        if (!await ProvedByCode(member, code))
            return ([], [NotThatCode]);
        Note("account.app-on", id);
        var on = await members.SetTwoFactorEnabledAsync(member, true);
        await signIn.RefreshSignInAsync(member);
        return on.Succeeded ? (await Codes(member), []) : ([], on.Words());
    }

    /// <summary>New recovery codes; the earlier ones are worth nothing.</summary>
    public async Task<IReadOnlyList<string>> MakeCodes(int id)
    {
        var member = await members.Get(id);
        if (!member.TwoFactorEnabled)
            return [];
        Note("account.recovery-codes-made", id);
        return await Codes(member);
    }

    /// <summary>Turns it off for whoever proves to be the one, with the password, or with a code where there is none.</summary>
    public async Task<IReadOnlyList<string>> TurnOff(int id, string proof)
    {
        var member = await members.Get(id);
        if (await members.IsLockedOutAsync(member))
            return ["Det har varit för många försök. Vänta tio minuter."];
        if (!(member.PasswordHash is null ? await ProvedByCode(member, proof) : await members.CheckPasswordAsync(member, proof)))
        {
            await members.AccessFailedAsync(member);
            return [member.PasswordHash is null ? NotThatCode : "Lösenordet stämmer inte."];
        }

        Note("account.app-off", id);
        var off = await members.SetTwoFactorEnabledAsync(member, false);
        if (off.Succeeded)
        {
            await members.GenerateNewTwoFactorRecoveryCodesAsync(member, 0);
            off = await members.ResetAuthenticatorKeyAsync(member);
        }

        await signIn.RefreshSignInAsync(member);
        return off.Words();
    }

    private async Task<IReadOnlyList<string>> Codes(Member member) => [.. await members.GenerateNewTwoFactorRecoveryCodesAsync(member, RecoveryCodes) ?? []];

    private Task<bool> ProvedByCode(Member member, string code) =>
        members.VerifyTwoFactorTokenAsync(member, TokenOptions.DefaultAuthenticatorProvider, TypedCode.Of(code).Text);

    /// <summary>Saved together with what Identity saves next.</summary>
    private void Note(string action, int id) => db.AuditEntries.Add(new() { At = clock.GetUtcNow().UtcDateTime, ById = id, Action = action, Subject = $"member {id}" });
}
