namespace SigKunskap.Web.Data.Newsletters;

/// <summary>The parts of an issue, in their order.</summary>
public enum NewsletterSection
{
    /// <summary>What has changed in the guidance since the last issue.</summary>
    Guidance,

    /// <summary>What areas and facilitators have offered for everybody to read, in the editor's own lines.</summary>
    Areas,

    /// <summary>Meetings and offers that are open to everybody.</summary>
    Offers,
}
