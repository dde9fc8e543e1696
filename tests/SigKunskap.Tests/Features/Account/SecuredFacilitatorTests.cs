using SigKunskap.Web.Features.Account;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Features.Account;

/// <summary>In Production a facilitator keeps the network only with a passkey or an app, and is led to making one.</summary>
public sealed class SecuredFacilitatorTests : PasskeyTest
{
    protected override TestApp.Setup Setup => base.Setup with { Settings = [.. base.Setup.Settings, "--Network:FacilitatorsSecured", "true"] };

    [Fact]
    public async Task The_first_facilitator_is_led_to_a_passkey_and_keeps_the_network_from_then_on()
    {
        var fanny = Stranger();
        var page = await fanny.Go(await App.Get<FirstFacilitator>().Anew(Cancel));
        page = await fanny.Send(page, "main form", ("namn", "Fanny"), ("funktion", "samordnare"), ("yrke", "SocialServices"), ("epost", "fanny@example.se"), ("losenord", Password));

        Assert.Equal("/konto/sakerhet", fanny.At);
        Assert.Contains("Ett steg kvar innan du är facilitator", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        foreach (var path in new[] { "/natverk", "/forvaltning", "/forvaltning/logg.csv", "/natverk/inbjudningar" })
        {
            await fanny.Go(path);
            Assert.Equal("/konto/sakerhet", fanny.At);
        }

        Assert.False((await PersonOf("fanny@example.se")).IsFacilitator);
        await Add(fanny, Device());

        await fanny.Go("/forvaltning");
        Assert.Equal((200, "/forvaltning"), (fanny.Status, fanny.At));
        Assert.True((await PersonOf("fanny@example.se")).IsFacilitator);
        // Nobody but the portal's owner needs another facilitator: the link is used up.
        Assert.Null(await App.Get<FirstFacilitator>().WhenNobodyIs(Cancel));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task It_is_asked_for_in_production_unless_a_setting_says_otherwise(string environment, bool asked)
    {
        await using var app = await TestApp.Start(new(Settings: ["--environment", environment]));

        Assert.Equal(asked, app.Get<PortalSettings>().FacilitatorsSecured);
    }
}
