using Microsoft.Extensions.Configuration;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Tests.Platform.Mail;

/// <summary>How mail is set up; every mistake says which key and never a secret.</summary>
public class MailSettingsTests
{
    [Theory]
    [InlineData("Mail:Host=mail example;Mail:From=x@example.se;Site:Address=https://s.se", "Mail:Host")]
    [InlineData("Mail:Host=mail.example.se;Mail:From=x@example.se", "Site:Address")]
    [InlineData("Mail:Host=mail.example.se;Site:Address=https://s.se", "Mail:From")]
    [InlineData("Mail:Host=mail.example.se;Mail:Folder=brev;Mail:From=x@example.se;Site:Address=https://s.se", "Mail:Folder")]
    [InlineData("Mail:Folder=brev;Mail:From=ingen", "Mail:From")]
    [InlineData("Mail:Password=hemligt", "Mail:User")]
    [InlineData("Mail:Port=0", "Mail:Port")]
    [InlineData("Mail:Port=65536", "Mail:Port")]
    [InlineData("Mail:Tls=ja", "Mail:Tls")]
    [InlineData("Mail:LeaseSeconds=x", "Mail:LeaseSeconds")]
    public void A_mistake_names_its_key(string given, string key)
    {
        Read(given, false, out var mistakes);

        var mistake = Assert.Single(mistakes);
        Assert.StartsWith(key, mistake, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_settings_mail_is_off_and_in_development_written_to_the_data_folder()
    {
        Assert.False(Read("", false, out _).IsOn);
        Assert.EndsWith("/brev", Read("", true, out _).Folder, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_is_spoken_to_encrypted_unless_told_otherwise()
    {
        var settings = Read("Mail:Host=mail.example.se;Mail:From=SigKunskap <x@example.se>;Site:Address=https://s.se;Mail:User=u;Mail:Password=hemligt", true, out var mistakes);

        Assert.Empty(mistakes);
        Assert.Equal((true, 587, true), (settings.IsOn, settings.Port, settings.Tls));
        Assert.DoesNotContain("hemligt", settings.ToString(), StringComparison.Ordinal);
    }

    private static MailSettings Read(string given, bool isDevelopment, out List<string> mistakes)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(given.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => KeyValuePair.Create(pair.Split('=')[0], (string?)pair.Split('=')[1]))).Build();
        mistakes = [];
        return MailSettings.Read(configuration, PortalSettings.Read(configuration, mistakes), isDevelopment, mistakes);
    }
}
