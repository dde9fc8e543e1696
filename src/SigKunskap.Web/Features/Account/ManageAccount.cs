using Microsoft.AspNetCore.Identity;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Account;

/// <summary>What somebody does with their own account.</summary>
public sealed class ManageAccount(UserManager<Member> members, SignInManager<Member> signIn, SigKunskapDb db, PortalSettings settings, TimeProvider clock)
{
    /// <param name="Name">The name.</param>
    /// <param name="Function">The function.</param>
    /// <param name="Email">The address.</param>
    /// <param name="HidesName">Whether others see function and area only.</param>
    /// <param name="HasPassword">Whether there is a password to change.</param>
    public sealed record Shown(string Name, string Function, string Email, bool HidesName, bool HasPassword);

    public async Task<Shown> Show(int id)
    {
        var member = await members.Get(id);
        return new(member.Name, member.Function, member.Email ?? "", member.HidesName, member.PasswordHash is not null);
    }

    /// <summary>When the account will be taken away and how soon that is, where it is told already; null otherwise.</summary>
    public async Task<AccountClock.Ending?> Ends(int id, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.EndOf(id, settings.Keeping, now, cancel) is { } end && (end.IsOutside || end.At < now.AddDays(settings.Keeping.Warned)) ? end : null;
    }

    /// <summary>Changes how others see the person; what is wrong comes back in words, and then nothing is changed.</summary>
    public async Task<IReadOnlyList<string>> ShowAs(int id, string name, string function, bool hidesName)
    {
        (name, function) = (SingleLine.Of(name), SingleLine.Of(function));
        if (name.Length is 0 or > Member.LongestName)
            return ["Skriv ditt namn, så som kollegor känner dig."];
        if (function.Length is 0 or > Member.LongestFunction)
            return ["Skriv din funktion, till exempel samordnare."];
        var member = await members.Get(id);
        (member.Name, member.Function, member.HidesName) = (name, function, hidesName);
        db.Tell("member", $"{id}");
        return (await members.UpdateAsync(member)).Words();
    }

    /// <summary>Changes the password. All other sign-ins end; this one goes on.</summary>
    public async Task<IReadOnlyList<string>> ChangePassword(int id, string present, string wanted)
    {
        var member = await members.Get(id);
        if (await members.IsLockedOutAsync(member))
            return ["Det har varit för många försök. Vänta tio minuter."];
        var changed = await members.ChangePasswordAsync(member, present, wanted);
        if (changed.Succeeded)
            await signIn.RefreshSignInAsync(member);
        else if (changed.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
            await members.AccessFailedAsync(member);
        return changed.Words();
    }

    public async Task SignOut(int id, bool everywhere)
    {
        if (everywhere)
            await members.UpdateSecurityStampAsync(await members.Get(id));
        await signIn.SignOutAsync();
    }
}
