namespace SigKunskap.Web.Data.Network;

/// <summary>Why somebody wants a facilitator to look at a post.</summary>
public enum FlagReason
{
    /// <summary>It points out a person.</summary>
    PointsOut,

    /// <summary>It is wrong in fact.</summary>
    Wrong,

    /// <summary>It does not belong here.</summary>
    Misplaced,
}
