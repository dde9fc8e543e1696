namespace SigKunskap.Web.Data.Newsletters;

/// <summary>How far an issue has come.</summary>
public enum NewsletterState
{
    /// <summary>Being put together.</summary>
    Draft,

    /// <summary>Somebody wants it sent; another has to say yes.</summary>
    Proposed,

    /// <summary>Approved and public; its mails are being made.</summary>
    Sending,

    /// <summary>Every mail is made.</summary>
    Sent,
}
