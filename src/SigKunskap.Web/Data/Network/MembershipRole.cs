namespace SigKunskap.Web.Data.Network;

/// <summary>What somebody is in an area.</summary>
public enum MembershipRole
{
    /// <summary>Sees the area's own room and the network's, for a limited time; no other rooms.</summary>
    Guest,

    /// <summary>Belongs to the area.</summary>
    Member,

    /// <summary>Belongs to the area, invites to it, and confirms who belongs to it.</summary>
    Contact,
}
