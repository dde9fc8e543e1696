namespace SigKunskap.Web.Data.Network;

/// <summary>What can be followed.</summary>
public enum FollowKind
{
    /// <summary>By its number. Kept in <see cref="Reading"/>.</summary>
    Discussion,

    /// <summary>By its part of the address.</summary>
    Room,

    /// <summary>A word that discussions can be found by.</summary>
    Tag,

    /// <summary>By its part of the address.</summary>
    Area,

    /// <summary>A page of the guidance, by topic and name.</summary>
    Page,

    /// <summary>A topic of the guidance, by its part of the address.</summary>
    Topic,

    /// <summary>A decision tool, by its part of the address.</summary>
    Tool,

    /// <summary>The newsletter. Followed without an account and by nobody else.</summary>
    Newsletter,

    /// <summary>A section of a statute, as its address names it: <c>sol/19/1</c>.</summary>
    Section,

    /// <summary>What somebody is told because of what they have taken on, by the notice's kind. It need not be asked for, and can be stopped.</summary>
    Duty,
}
