using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace SigKunskap.Tests.Features.Account;

/// <summary>An authenticator app in somebody's phone (RFC 6238), written from the RFC and not from the portal.</summary>
/// <param name="key">The key as the page shows it.</param>
public sealed class PhoneWithApp(string key)
{
    public string Code(DateTimeOffset at)
    {
        var bits = string.Concat(key.Where(char.IsAsciiLetterOrDigit).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        byte[] secret = [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, at.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var offset = hash[19] & 15;
        var number = ((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
