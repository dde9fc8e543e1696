using Microsoft.AspNetCore.Identity;

namespace SigKunskap.Web.Platform.Access;

/// <summary>
/// What the portal asks of a passkey: that it stays on the device and needs no address typed, and that the device knows its owner each time
/// (finger, face or PIN). That makes it two factors, and so no code is asked for after it.
/// </summary>
internal static class PasskeyRules
{
    public static void Set(IdentityPasskeyOptions options, PortalSettings settings)
    {
        options.ServerDomain = settings.SiteAddress?.Host;
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.AttestationConveyancePreference = "none";
        options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && IsOurs(context.Origin, context.HttpContext.Request, settings));
    }

    /// <summary>The browser signs the origin that it was on. Identity compares it with a header that whoever asks writes; the portal knows its own address.</summary>
    private static bool IsOurs(string origin, HttpRequest request, PortalSettings settings) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && from.GetLeftPart(UriPartial.Authority) == (settings.SiteAddress ?? new Uri($"{request.Scheme}://{request.Host}")).GetLeftPart(UriPartial.Authority);
}
