namespace SigKunskap.Web.Features.Publishing.Checks;

/// <summary>What the nightly run may do beside reading the library.</summary>
/// <param name="OutsideLinks">Whether it asks the sites that pages link to, from <c>Checks:OutsideLinks</c>. Not by default: a portal on an inner network reaches nobody, and asking tells others that it is there.</param>
public sealed record CheckSettings(bool OutsideLinks)
{
    public static CheckSettings Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        if (configuration["Checks:OutsideLinks"] is not { Length: > 0 } text)
            return new(false);
        if (bool.TryParse(text, out var outside))
            return new(outside);
        mistakes.Add($"Checks:OutsideLinks: ”{text}” är varken true eller false.");
        return new(false);
    }
}
