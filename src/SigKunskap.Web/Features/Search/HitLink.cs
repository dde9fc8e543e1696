using SigKunskap.Search;

namespace SigKunskap.Web.Features.Search;

public static class HitLink
{
    /// <summary>The address of exactly the paragraph that was found.</summary>
    public static string Link(this SearchHit hit) => hit.Anchor.Length == 0 ? hit.Address : $"{hit.Address}#{hit.Anchor}";
}
