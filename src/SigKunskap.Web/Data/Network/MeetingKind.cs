namespace SigKunskap.Web.Data.Network;

/// <summary>What sort of meeting it is.</summary>
public enum MeetingKind
{
    /// <summary>People of several areas talk with each other.</summary>
    Network,

    /// <summary>Those who come work on something together.</summary>
    Workshop,

    /// <summary>A day or more, with a programme.</summary>
    Conference,

    /// <summary>One area visits another.</summary>
    StudyVisit,
}
