namespace SigKunskap.Web.Data.Publishing;

/// <summary>What a request for a change grew out of, where it was not written on the page itself.</summary>
public enum ChangeRequestSource
{
    /// <summary>A discussion in the network. Only those who may read it are led there.</summary>
    Discussion,
}
