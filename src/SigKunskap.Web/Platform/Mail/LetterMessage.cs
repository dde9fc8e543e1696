using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using SigKunskap.Content;
using SigKunskap.Web.Data.Mail;

namespace SigKunskap.Web.Platform.Mail;

/// <summary>A letter as it goes out.</summary>
internal static class LetterMessage
{
    private const int LongestSubject = 180;

    /// <exception cref="FormatException">The address is none.</exception>
    public static MailMessage Of(Letter letter, OutgoingMail mail, MailAddress from)
    {
        // One line without control characters: a line break would let a title write headers.
        var subject = SingleLine.Of(letter.Subject);
        var to = new MailAddress(letter.To);
        if (to.Address != letter.To)
            throw new FormatException("More than an address.");
        var message = new MailMessage(from, to)
        {
            Subject = subject.Length <= LongestSubject ? subject : subject[..(char.IsHighSurrogate(subject[LongestSubject - 2]) ? LongestSubject - 2 : LongestSubject - 1)] + "…",
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = letter.Text.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", $"<{mail.Mark:N}@{from.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        // With a body beside it, .NET writes multipart/alternative with the text first: the plainest first, as RFC 2046 asks.
        if (letter.Html is { } html)
        {
            var view = AlternateView.CreateAlternateViewFromString(html.ReplaceLineEndings("\r\n"), Encoding.UTF8, MediaTypeNames.Text.Html);
            view.TransferEncoding = TransferEncoding.QuotedPrintable;
            message.AlternateViews.Add(view);
        }

        if (letter.Stop is { } stop)
        {
            message.Headers.Add("List-Unsubscribe", $"<{stop.AbsoluteUri}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }
}
