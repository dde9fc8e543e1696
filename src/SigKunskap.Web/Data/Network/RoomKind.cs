namespace SigKunskap.Web.Data.Network;

/// <summary>What a room is for, and by that who may enter.</summary>
public enum RoomKind
{
    /// <summary>For the whole network, guests too.</summary>
    Network,

    /// <summary>For the areas of one county.</summary>
    Region,

    /// <summary>For one part of the work, wherever.</summary>
    Profession,

    /// <summary>For one area, its guests too.</summary>
    Area,
}
