using Microsoft.Extensions.Configuration;
using SigKunskap.Web.Platform.Access.OpenId;

namespace SigKunskap.Tests.Platform.Access.OpenId;

public sealed class OpenIdSettingsTests
{
    private const string Entra = "https://login.microsoftonline.com/1b9fa1c4-0000-4000-8000-000000000000/v2.0";

    [Fact]
    public void Without_an_authority_there_is_none()
    {
        List<string> mistakes = [];

        Assert.Null(OpenIdSettings.Read(Settings(("ClientId", "x"), ("ClientSecret", "y")), mistakes));

        Assert.Empty(mistakes);
    }

    [Fact]
    public void The_button_has_a_name_and_the_secret_is_not_shown()
    {
        var read = OpenIdSettings.Read(Settings(("Authority", Entra + "/"), ("ClientId", "x"), ("ClientSecret", "hemligt")), [])!;

        Assert.Equal(Entra, read.Issuer);
        Assert.Equal("Logga in med kommunens konto", read.Name);
        Assert.Equal("kommunens konto", read.Account);
        Assert.DoesNotContain("hemligt", read.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authority", "http://idp.example")]
    [InlineData("Authority", "idp.example")]
    [InlineData("Authority", "https://a:b@idp.example")]
    [InlineData("Authority", "https://idp.example/?x=1")]
    [InlineData("Authority", "https://login.microsoftonline.com/common/v2.0")]
    [InlineData("Authority", "https://login.microsoftonline.com/organizations/v2.0")]
    [InlineData("ClientId", "")]
    [InlineData("ClientSecret", " ")]
    [InlineData("Name", "Logga in med ett konto som har ett namn som är så långt att knappen går sönder")]
    public void What_is_wrong_is_told_by_its_key(string key, string value)
    {
        List<string> mistakes = [];
        (string, string)[] right = [("Authority", Entra), ("ClientId", "x"), ("ClientSecret", "hemligt"), ("Name", "Logga in")];

        Assert.Null(OpenIdSettings.Read(Settings([.. right.Where(pair => pair.Item1 != key), (key, value)]), mistakes));

        Assert.StartsWith($"SignIn:{key} ", Assert.Single(mistakes), StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", mistakes[0], StringComparison.Ordinal);
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create($"SignIn:{pair.Key}", (string?)pair.Value))).Build();
}

/// <summary>A portal where no provider is configured.</summary>
public sealed class WithoutProviderTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    [Theory]
    [InlineData("/konto/utifran")]
    [InlineData("/konto/utifran/svar")]
    [InlineData("/konto/utifran/svar?code=x&state=y")]
    [InlineData("/konto/utifran/klar")]
    public async Task There_is_nothing_at_its_addresses(string address) => await App.Page(address, 404);

    [Fact]
    public async Task There_is_no_button() => Assert.Empty((await App.Page("/konto/logga-in")).QuerySelectorAll("a[href*=utifran]"));
}
