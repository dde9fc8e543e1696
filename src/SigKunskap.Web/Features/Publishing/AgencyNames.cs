using SigKunskap.Content;

namespace SigKunskap.Web.Features.Publishing;

/// <summary>What agencies are called.</summary>
internal static class AgencyNames
{
    /// <summary>The agency's name; its key where the library knows no such agency any more.</summary>
    public static string AgencyName(this Library library, string agency) => library.Reference.Lists.Agencies.GetValueOrDefault(agency)?.Name ?? agency;
}
