using Microsoft.AspNetCore.DataProtection;

namespace SigKunskap.Web.Platform.Mail;

/// <summary>Links in letters to an address without an account: one that stops them, and one to all that the address follows.</summary>
public sealed class SubscriberLinks(IDataProtectionProvider protection, PortalSettings settings)
{
    public const string StopPath = "/brev/sluta", OwnPath = "/brev/mina";

    private readonly IDataProtector stop = protection.CreateProtector("stop-subscriber-letters"), own = protection.CreateProtector("own-subscriptions");

    public Uri Stop(LetterKey letters) => settings.Link($"{StopPath}/{letters.Sealed(stop)}");

    public Uri Own(int subscriber) => settings.Link(OwnPathOf(subscriber));

    public string OwnPathOf(int subscriber) => $"{OwnPath}/{new LetterKey(subscriber, null).Sealed(own)}";

    public Uri Address(string path) => settings.Link(path);

    public LetterKey? ReadStop(string key) => LetterKey.Read(stop, key);

    /// <summary>Whose page a key opens; null for what is no key. The address may be erased since.</summary>
    public int? ReadOwn(string key) => LetterKey.Read(own, key)?.Whose;
}
