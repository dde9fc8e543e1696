using Microsoft.AspNetCore.Identity;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Account;

/// <summary>Lets somebody in with e-mail and password. Whatever is wrong, the answer and the time it takes are the same.</summary>
public sealed class SignIn(SignInManager<Member> signIn, UserManager<Member> members, IPasswordHasher<Member> hasher)
{
    /// <summary>Of a member that nobody is, so that an unknown address costs as much as a known one.</summary>
    private static string? nobodysHash;

    public enum Answer
    {
        Refused,
        In,
        NeedsCode,
    }

    /// <param name="Email">The address.</param>
    /// <param name="Password">The password.</param>
    public sealed record Input(string Email, string Password);

    public async Task<Answer> For(Input input, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        if (await members.FindByNameAsync(input.Email.Trim()) is not { LeftAt: null, PasswordHash: not null } member || await members.IsLockedOutAsync(member))
        {
            var nobody = new Member { Name = "", Function = "" };
            hasher.VerifyHashedPassword(nobody, nobodysHash ??= hasher.HashPassword(nobody, "nobody"), input.Password);
            return Answer.Refused;
        }

        var result = await signIn.PasswordSignInAsync(member, input.Password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded ? Answer.In : result.RequiresTwoFactor ? Answer.NeedsCode : Answer.Refused;
    }
}
