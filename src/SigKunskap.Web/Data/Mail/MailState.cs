namespace SigKunskap.Web.Data.Mail;

/// <summary>How far a mail has come.</summary>
public enum MailState
{
    /// <summary>To be sent, or to be tried again.</summary>
    Waiting,

    /// <summary>Being handed to the mail server. Found so after its lease has run out, it may have arrived, and is sent again.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>Nothing was left to tell when it was to be sent.</summary>
    Dropped,

    /// <summary>Given up.</summary>
    Failed,
}
