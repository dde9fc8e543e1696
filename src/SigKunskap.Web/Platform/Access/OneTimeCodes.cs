using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access;

/// <summary>
/// Codes of an authenticator app (RFC 6238: six digits, SHA-1, thirty seconds). Identity's own check lets the same code in again for
/// minutes; section 5.2 of the RFC wants it once, so the step of the last one is kept.
/// </summary>
internal sealed class OneTimeCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<Member>
{
    private const string Provider = "SigKunskap", LastStep = "LastStep";

    private const int SecondsAStep = 30;

    /// <summary>A phone's clock may be this many steps off.</summary>
    private const int Off = 1;

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Member> manager, Member user) => await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    /// <summary>The app makes them.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Member> manager, Member user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Member> manager, Member user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
            return false;
        var last = long.Parse(await manager.GetAuthenticationTokenAsync(user, Provider, LastStep) ?? "0", CultureInfo.InvariantCulture);
        var (now, secret, typed) = (clock.GetUtcNow().ToUnixTimeSeconds() / SecondsAStep, Base32.Read(key), Encoding.UTF8.GetBytes(token));
        for (var step = now - Off; step <= now + Off; step++)
        {
            // Of two that send the same code at once, one loses the race for the row.
            if (step > last && CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(At(step, secret))))
                return (await manager.SetAuthenticationTokenAsync(user, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
        }

        return false;
    }

    /// <summary>Forgets the last code, as for a new key.</summary>
    public static Task<IdentityResult> Restart(UserManager<Member> manager, Member user) => manager.SetAuthenticationTokenAsync(user, Provider, LastStep, "0");

    private static string At(long step, byte[] secret)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // The RFC, and every app, means SHA-1; as an HMAC it holds.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
