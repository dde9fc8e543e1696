namespace SigKunskap.Web.Features.Search;

/// <summary>What a kind of page is called.</summary>
public static class KindName
{
    public static string Of(string kind) => kind switch
    {
        "vagledning" => "Vägledning",
        "lag" => "Lagrum",
        "verktyg" => "Verktyg",
        "begrepp" => "Begrepp",
        _ => kind,
    };
}
