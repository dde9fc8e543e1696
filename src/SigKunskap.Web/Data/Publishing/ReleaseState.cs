namespace SigKunskap.Web.Data.Publishing;

/// <summary>How far a release has come.</summary>
public enum ReleaseState
{
    /// <summary>It is put together.</summary>
    Open,

    /// <summary>It goes live at its time.</summary>
    Scheduled,

    /// <summary>Its time came and it could not go live; <see cref="Release.Trouble"/> says why.</summary>
    Held,

    /// <summary>It is live.</summary>
    Published,
}
