using SigKunskap.Content;

namespace SigKunskap.Web.Data.Library;

/// <summary>What agencies are called.</summary>
public static class AgencyNames
{
    /// <summary>The agency's name; its key where the library knows no such agency any more.</summary>
    public static string AgencyName(this SigKunskap.Content.Library library, string agency) => library.Reference.Lists.AgencyName(agency);

    /// <inheritdoc cref="AgencyName(SigKunskap.Content.Library, string)"/>
    public static string AgencyName(this SharedLists lists, string agency) => lists.Agencies.GetValueOrDefault(agency)?.Name ?? agency;
}
