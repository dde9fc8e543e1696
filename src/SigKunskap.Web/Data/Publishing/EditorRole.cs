namespace SigKunskap.Web.Data.Publishing;

/// <summary>What somebody does for an agency, each more than the one before.</summary>
public enum EditorRole
{
    /// <summary>Writes, comments and reviews what others have written.</summary>
    Writer,

    /// <summary>Also signs for the agency.</summary>
    Signer,

    /// <summary>Also decides when the agency's pages go live, withdraws them, and says who its editors are.</summary>
    Publisher,
}
