using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Tests.Platform.Mail;

/// <summary>A letter as it goes out: nothing that somebody wrote becomes a header.</summary>
public class LetterMessageTests
{
    [Theory]
    [InlineData("Hej\r\nBcc: alla@example.se")]
    [InlineData("Hej\nBcc: alla@example.se")]
    [InlineData("Hej\u0085Bcc: alla@example.se")]
    [InlineData("Hej\u2028Bcc: alla@example.se")]
    [InlineData("Hej\0\rBcc: alla@example.se")]
    public void A_subject_writes_no_headers(string subject)
    {
        using var message = Message(new("mia@example.se", subject, "Text"));

        Assert.Equal("Hej Bcc: alla@example.se", message.Subject);
        Assert.Empty(message.Bcc);
        Assert.Single(message.To);
    }

    [Theory]
    [InlineData("mia@example.se\r\nBcc: alla@example.se")]
    [InlineData("mia@example.se, alla@example.se")]
    [InlineData("")]
    [InlineData("mia")]
    public void An_address_that_is_none_or_several_is_refused(string to) =>
        Assert.ThrowsAny<Exception>(() => Message(new(to, "Hej", "Text")).Dispose());

    [Fact]
    public void A_long_subject_is_cut_between_letters()
    {
        using var message = Message(new("mia@example.se", new string('a', 178) + "😀😀😀", "Text"));

        Assert.EndsWith("a…", message.Subject, StringComparison.Ordinal);
        Assert.True(message.Subject.Length <= 180);
    }

    private static System.Net.Mail.MailMessage Message(Letter letter) => LetterMessage.Of(letter, new() { Key = "a", Writer = "prov" }, new("svara-inte@sigkunskap.se"));
}
