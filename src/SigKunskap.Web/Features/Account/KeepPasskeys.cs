using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Account;

/// <summary>The passkeys of somebody's own account: added, named, removed.</summary>
public sealed class KeepPasskeys(UserManager<Member> members, SignInManager<Member> signIn, OutsideLinks links, SigKunskapDb db, TimeProvider clock)
{
    public const int LongestName = 60, Most = 20;

    private const string NameIt = "Skriv ett namn som du känner igen enheten på.";

    /// <summary>What an authenticator sends for a key takes a page or so; the columns hold no more of its parts.</summary>
    private const int LongestAnswer = 50_000, LongestId = 900, LongestPublicKey = 1_024, LongestTransports = 150;

    /// <param name="Id">The key's id, as it stands in addresses.</param>
    /// <param name="Name">What its owner calls it.</param>
    /// <param name="AddedAt">When it was added.</param>
    public sealed record Shown(string Id, string Name, DateTime AddedAt);

    public async Task<IReadOnlyList<Shown>> Show(int id) =>
        [.. (await members.GetPasskeysAsync(await members.Get(id))).OrderBy(passkey => passkey.CreatedAt).Select(Show)];

    /// <summary>One of the person's own; null for any other.</summary>
    public async Task<Shown?> Find(int id, string passkey) => await Own(await members.Get(id), passkey) is { } own ? Show(own) : null;

    /// <summary>What a browser needs to make a new key, as JSON.</summary>
    public async Task<string> Options(int id)
    {
        var member = await members.Get(id);
        return await signIn.MakePasskeyCreationOptionsAsync(new() { Id = $"{member.Id}", Name = member.Email ?? "", DisplayName = member.Name });
    }

    /// <summary>Adds the key that the browser made. What is wrong comes back in words.</summary>
    public async Task<IReadOnlyList<string>> Add(int id, string name, string answer)
    {
        var member = await members.Get(id);
        if (name.Trim().Length is 0 or > LongestName)
            return [NameIt];
        if ((await members.GetPasskeysAsync(member)).Count >= Most)
            return [$"Du har redan {Most} lösennycklar. Ta bort en som du inte använder."];
        if (answer.Length is 0 or > LongestAnswer || await Attested(answer) is not { Passkey: { } passkey } attested || attested.UserEntity?.Id != $"{id}" || !Fits(passkey))
            return ["Nyckeln gick inte att spara. Försök igen."];
        passkey.Name = name.Trim();
        Note("account.passkey-added", id);
        return (await members.AddOrUpdatePasskeyAsync(member, passkey)).Words();
    }

    /// <summary>Names a key of the person's own.</summary>
    public async Task<IReadOnlyList<string>> Rename(int id, string passkey, string name)
    {
        var member = await members.Get(id);
        if (name.Trim().Length is 0 or > LongestName)
            return [NameIt];
        if (await Own(member, passkey) is not { } own)
            return [];
        own.Name = name.Trim();
        return (await members.AddOrUpdatePasskeyAsync(member, own)).Words();
    }

    /// <summary>Removes a key of the person's own, unless it is the last way in, and ends all other sign-ins, for it may have been used by somebody else.</summary>
    public async Task<IReadOnlyList<string>> Remove(int id, string passkey)
    {
        var member = await members.Get(id);
        if (await Own(member, passkey) is not { } own)
            return [];
        // Of two that remove one key each at the same moment, the account's concurrency stamp refuses the later.
        if (await links.Show(id) is { HasPassword: false, IsLinked: false } && (await members.GetPasskeysAsync(member)).Count == 1)
            return ["Det är din enda väg in. Välj ett lösenord på ditt konto, eller lägg till en lösennyckel till, och ta sedan bort den här."];
        Note("account.passkey-removed", id);
        var removed = await members.RemovePasskeyAsync(member, own.CredentialId);
        if (removed.Succeeded)
            removed = await members.UpdateSecurityStampAsync(member);
        await signIn.RefreshSignInAsync(member);
        return removed.Words();
    }

    private async Task<UserPasskeyInfo?> Own(Member member, string passkey) =>
        Base64Url.IsValid(passkey) && passkey.Length > 0 ? await members.GetPasskeyAsync(member, Base64Url.DecodeFromChars(passkey)) : null;

    private async Task<PasskeyAttestationResult?> Attested(string answer)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(answer) is { Succeeded: true } attested ? attested : null;
        }
        catch (InvalidOperationException)
        {
            // Nobody asked for a new key here a moment ago.
            return null;
        }
    }

    private static bool Fits(UserPasskeyInfo passkey) =>
        passkey.CredentialId.Length <= LongestId && passkey.PublicKey.Length <= LongestPublicKey && passkey.Transports?.Sum(transport => transport.Length + 3) is null or <= LongestTransports;

    private static Shown Show(UserPasskeyInfo passkey) => new(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "Lösennyckel", passkey.CreatedAt.UtcDateTime);

    /// <summary>Saved together with what Identity saves next.</summary>
    private void Note(string action, int id) => db.AuditEntries.Add(new() { At = clock.GetUtcNow().UtcDateTime, ById = id, Action = action, Subject = $"member {id}" });
}
