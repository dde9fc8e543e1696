namespace SigKunskap.Web.Data.Network;

/// <summary>How soon somebody is told, the soonest first. Only they themselves choose it.</summary>
public enum Pace
{
    /// <summary>A mail for each thing that happens.</summary>
    AtOnce,

    /// <summary>In one mail on each working day's morning.</summary>
    Daily,

    /// <summary>In one mail on Monday morning.</summary>
    Weekly,

    /// <summary>No mail: it stands in the portal.</summary>
    Portal,
}
