using Microsoft.Extensions.Primitives;
using SigKunskap.Web.Data.Network.Profiles;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>What stands in the form of an area's page: what was just typed, or what the page says.</summary>
/// <param name="form">The sent form; null when none was sent.</param>
/// <param name="profile">What the page says.</param>
public sealed class TypedFields(IFormCollection? form, AreaProfile profile)
{
    /// <summary>What was sent for a field.</summary>
    public IReadOnlyList<string> Sent(string key) => form is not null && form.TryGetValue(key, out var values) ? [.. Present(values)] : [];

    /// <summary>What to show in a field.</summary>
    public IReadOnlyList<string> Shown(AreaField field) => form is null ? field.Values(profile) : Sent(field.Key);

    private static IEnumerable<string> Present(StringValues values) => values.OfType<string>();
}
