namespace SigKunskap.Web.Data.Publishing;

/// <summary>What has become of a request for a change.</summary>
public enum ChangeRequestState
{
    /// <summary>It has come in; nobody has decided.</summary>
    Received,

    /// <summary>The page is to be changed.</summary>
    WillChange,

    /// <summary>The page stays as it is.</summary>
    WillNotChange,

    /// <summary>An edition of the page has the change.</summary>
    Changed,
}

public static class ChangeRequestStates
{
    /// <summary>Whether a request may go from one state to another. A decision may be changed until the change is published.</summary>
    public static bool MayBecome(this ChangeRequestState state, ChangeRequestState next) => (state, next) switch
    {
        (ChangeRequestState.Received or ChangeRequestState.WillNotChange, ChangeRequestState.WillChange) => true,
        (ChangeRequestState.Received or ChangeRequestState.WillChange, ChangeRequestState.WillNotChange) => true,
        (ChangeRequestState.WillChange, ChangeRequestState.Changed) => true,
        _ => false,
    };
}
