using SigKunskap.Web.Data.Mail;

namespace SigKunskap.Web.Platform.Mail;

/// <summary>Writes one sort of mail at the moment it is sent, so that it says what may be said then.</summary>
public interface ILetterWriter
{
    /// <summary>At most 40 characters, and the same for ever.</summary>
    string Name { get; }

    /// <summary>The letter; null when nothing is left to tell, and then nothing is sent. Asked again at each attempt.</summary>
    Task<Letter?> Write(OutgoingMail mail, CancellationToken cancel);
}
