using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace SigKunskap.Tests.Platform.Access.OpenId;

/// <summary>Makes a token by hand, so that it can be as wrong as one likes.</summary>
internal static class SignedToken
{
    public static string Of(Dictionary<string, object> header, Dictionary<string, object?> payload, Func<byte[], byte[]> sign)
    {
        var text = $"{Encoded(JsonSerializer.SerializeToUtf8Bytes(header))}.{Encoded(JsonSerializer.SerializeToUtf8Bytes(payload))}";
        return $"{text}.{Encoded(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    public static Func<byte[], byte[]> By(RSA key) => text => key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public static Func<byte[], byte[]> ByPss(RSA key) => text => key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);

    public static Func<byte[], byte[]> By(ECDsa key) => text => key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    public static Func<byte[], byte[]> ByNobody => _ => [];

    /// <summary>With a secret that is no secret: the provider's public key.</summary>
    public static Func<byte[], byte[]> ByPublicKey(RSA key) => text => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), text);

    public static object PublicKey(RSA key, string id)
    {
        var numbers = key.ExportParameters(false);
        return new { kty = "RSA", use = "sig", kid = id, n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent) };
    }

    public static object PublicKey(ECDsa key, string id)
    {
        var point = key.ExportParameters(false).Q;
        return new { kty = "EC", use = "sig", crv = "P-256", kid = id, x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) };
    }

    private static string Encoded(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
