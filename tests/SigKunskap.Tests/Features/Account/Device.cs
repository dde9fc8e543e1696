using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigKunskap.Tests.Features.Account;

/// <summary>A device with one passkey and the browser around it, as WebAuthn level 3 describes them: what each test wants wrong, it can do wrong.</summary>
/// <param name="origin">The site that the browser is on.</param>
public sealed class Device(string origin) : IDisposable
{
    private const byte UserPresent = 1, UserVerified = 4, HasKey = 64;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private string user = "";

    public string Origin { get; set; } = origin;

    /// <summary>Whether it checks finger, face or PIN.</summary>
    public bool Verifies { get; init; } = true;

    public uint Count { get; set; }

    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(32);

    public string IdInAddresses => Base64Url.EncodeToString(Id);

    /// <summary>Makes the key. Takes and gives what the browser's module does.</summary>
    public string Create(string options)
    {
        var asked = JsonNode.Parse(options)!;
        user = (string)asked["user"]!["id"]!;
        var point = key.ExportParameters(false).Q;
        byte[] cose = [0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
        byte[] data = [.. Data((string)asked["rp"]!["id"]!, HasKey), .. new byte[16], .. Length(Id), .. Id, .. cose];
        byte[] attestation = [0xa3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xa0, .. Text("authData"), 0x59, .. Length(data), .. data];
        return Answer(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(Client("webauthn.create", asked)),
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>Signs in with the key.</summary>
    public string Get(string options)
    {
        var asked = JsonNode.Parse(options)!;
        var (data, client) = (Data((string)asked["rpId"]!, 0), Client("webauthn.get", asked));
        return Answer(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = user,
        });
    }

    public void Dispose() => key.Dispose();

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = IdInAddresses,
        ["rawId"] = IdInAddresses,
        ["type"] = "public-key",
        ["response"] = response,
        ["clientExtensionResults"] = new JsonObject(),
        ["authenticatorAttachment"] = "platform",
    }.ToJsonString();

    private byte[] Data(string site, byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), (byte)(flags | UserPresent | (Verifies ? UserVerified : 0)), .. count];
    }

    private byte[] Client(string type, JsonNode asked) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = (string)asked["challenge"]!, origin = Origin, crossOrigin = false });

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Length(byte[] bytes) => [(byte)(bytes.Length >> 8), (byte)bytes.Length];
}
