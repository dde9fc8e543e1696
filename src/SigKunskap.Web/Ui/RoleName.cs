using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Ui;

/// <summary>What the roles in an area are called.</summary>
public static class RoleName
{
    public static string Of(MembershipRole role) => role switch
    {
        MembershipRole.Guest => "Gäst",
        MembershipRole.Member => "Medlem",
        _ => "Kontaktperson",
    };
}
