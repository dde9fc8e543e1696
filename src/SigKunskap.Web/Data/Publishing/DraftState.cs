namespace SigKunskap.Web.Data.Publishing;

/// <summary>How far a draft has come.</summary>
public enum DraftState
{
    /// <summary>It is written.</summary>
    Writing,

    /// <summary>Somebody who has not written in it is to read it.</summary>
    InReview,

    /// <summary>It is reviewed; the agencies it names are to sign it.</summary>
    Signing,

    /// <summary>It became an edition.</summary>
    Published,

    /// <summary>It was laid aside; its text stays readable for its editors.</summary>
    Dropped,
}
