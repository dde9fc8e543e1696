using System.Net.Mail;

namespace SigKunskap.Web.Platform.Mail;

/// <summary>An address as somebody types it.</summary>
public static class MailAddressText
{
    /// <summary>Whether it is one whole address that mail can reach from anywhere: nothing beside it, a host with a domain, plain letters.</summary>
    public static bool IsWhole(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal) && !text.Any(sign => char.IsControl(sign) || sign > 126);
}
