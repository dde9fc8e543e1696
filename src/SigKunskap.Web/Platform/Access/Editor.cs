using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Platform.Access;

/// <summary>Who asks, as an editor.</summary>
/// <param name="Id">The member's id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Agencies">What they are, by the key of each agency that they are an editor of.</param>
public sealed record Editor(int Id, string Name, IReadOnlyDictionary<string, EditorRole> Agencies)
{
    /// <summary>Whether they may do for an agency what takes a role.</summary>
    public bool May(string agency, EditorRole role) => Agencies.TryGetValue(agency, out var has) && has >= role;

    /// <summary>The agencies for which they may do what takes a role.</summary>
    public IEnumerable<string> Where(EditorRole role) => Agencies.Where(agency => agency.Value >= role).Select(agency => agency.Key);
}
