namespace SigKunskap.Web.Data.Publishing;

/// <summary>What an agency says of a text.</summary>
public enum SignatureStand
{
    /// <summary>It stands behind it.</summary>
    Behind,

    /// <summary>It holds otherwise, and says how in a sentence that nobody else may take away.</summary>
    Differs,
}
