namespace SigKunskap.Web.Platform.Access;

/// <summary>Where somebody goes on to after signing in: a place in the portal, and never anywhere else.</summary>
public static class WayBack
{
    public const string Network = "/natverk";

    /// <summary>A step of the sign-in that keeps the way back.</summary>
    public static string Keep(string step, string? back) => back is null ? step : $"{step}?{SignIns.BackKey}={Uri.EscapeDataString(back)}";

    /// <summary>The address, if it is a path of this site; otherwise the network's first page.</summary>
    public static string Safe(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) && !address.Contains('\\', StringComparison.Ordinal) ? address : Network;
}
