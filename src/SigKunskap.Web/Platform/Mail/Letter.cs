namespace SigKunskap.Web.Platform.Mail;

/// <summary>What a mail says.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The text, with whole links.</param>
/// <param name="Stop">Where a mail program stops letters like it with one POST (RFC 8058); null where there is nothing to stop.</param>
/// <param name="Html">The same as a whole HTML document; null for text alone.</param>
public sealed record Letter(string To, string Subject, string Text, Uri? Stop = null, string? Html = null);
