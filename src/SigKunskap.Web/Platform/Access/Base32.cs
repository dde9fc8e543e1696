namespace SigKunskap.Web.Platform.Access;

/// <summary>Bytes as Identity writes the key of an authenticator app (RFC 4648, section 6, without padding).</summary>
internal static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] Read(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        var (held, bits, at) = (0, 0, 0);
        foreach (var letter in text)
        {
            held = (held << 5 | Letters.IndexOf(letter, StringComparison.Ordinal)) & 0xfff;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes[at++] = (byte)(held >> bits);
        }

        return bytes;
    }
}
