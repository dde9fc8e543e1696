using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access.OpenId;

namespace SigKunskap.Web.Features.Account;

/// <summary>The sign-ins from outside that lead to an account. Only who is in, or accepts an invitation, adds one; an equal e-mail address never does.</summary>
public sealed class OutsideLinks(UserManager<Member> members, SignInManager<Member> signIn, PortalSettings settings)
{
    /// <param name="IsLinked">Whether a sign-in at the provider leads to the account.</param>
    /// <param name="HasPassword">Whether a password does.</param>
    /// <param name="MayUnlink">Whether there is another way in than the provider.</param>
    public sealed record Shown(bool IsLinked, bool HasPassword, bool MayUnlink);

    public async Task<Shown> Show(int id) => Of(await Member(id), await Links(id), await Passkeys(id));

    /// <summary>Whose account a sign-in from outside leads to; null when to nobody's.</summary>
    public async Task<int?> OwnerOf(OutsideLogin login) => (await members.FindByLoginAsync(login.Provider, login.Subject))?.Id;

    /// <summary>Links a sign-in to an account; what hinders it comes back in words.</summary>
    public async Task<IReadOnlyList<string>> Add(int id, OutsideLogin login) => await Add(await Member(id), login);

    /// <summary>The same, for an account that is being made.</summary>
    public async Task<IReadOnlyList<string>> Add(Member member, OutsideLogin login)
    {
        if ((await members.GetLoginsAsync(member)).Any(other => other.LoginProvider == login.Provider))
            return ["En inloggning därifrån är redan kopplad till kontot. Koppla bort den först."];
        try
        {
            return Words(await members.AddLoginAsync(member, new(login.Provider, login.Subject, settings.OpenId?.Account)));
        }
        catch (DbUpdateException)
        {
            // Linked to another account in this very moment.
            return [members.ErrorDescriber.LoginAlreadyAssociated().Description];
        }
    }

    /// <summary>Unlinks the provider, unless it is the last way in. All other sign-ins end; this one goes on.</summary>
    public async Task<IReadOnlyList<string>> Remove(int id)
    {
        var (member, links) = (await Member(id), await Links(id));
        if (!Of(member, links, await Passkeys(id)).MayUnlink)
            return ["Det är din enda väg in. Välj ett lösenord först."];
        foreach (var link in links)
        {
            // The account's concurrency stamp refuses this when another way in was taken away at the same time.
            if (await members.RemoveLoginAsync(member, link.LoginProvider, link.ProviderKey) is { Succeeded: false } refused)
                return Words(refused);
        }

        await signIn.RefreshSignInAsync(member);
        return [];
    }

    /// <summary>A first password for an account that has none.</summary>
    public async Task<IReadOnlyList<string>> ChoosePassword(int id, string password)
    {
        var member = await Member(id);
        var chosen = await members.AddPasswordAsync(member, password);
        if (chosen.Succeeded)
            await signIn.RefreshSignInAsync(member);
        return Words(chosen);
    }

    private static Shown Of(Member member, List<UserLoginInfo> links, int passkeys) =>
        new(links.Count > 0, member.PasswordHash is not null, member.PasswordHash is not null || passkeys > 0);

    /// <summary>Those at the provider that is configured now; one at an earlier provider is no way in.</summary>
    private async Task<List<UserLoginInfo>> Links(int id)
    {
        var provider = settings.OpenId is { } openId ? OutsideLogin.ProviderOf(openId.Issuer) : null;
        return [.. (await members.GetLoginsAsync(await Member(id))).Where(login => login.LoginProvider == provider)];
    }

    private async Task<int> Passkeys(int id) => (await members.GetPasskeysAsync(await Member(id))).Count;

    private async Task<Member> Member(int id) =>
        await members.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) ?? throw new InvalidOperationException("The account is gone.");

    private static IReadOnlyList<string> Words(IdentityResult result) => result.Succeeded ? [] : [.. result.Errors.Select(error => error.Description)];
}
