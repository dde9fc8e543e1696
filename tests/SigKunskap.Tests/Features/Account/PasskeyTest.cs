using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Network;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Features.Account;

/// <summary>A test with passkeys: people with devices, and what the browser's module does on the pages.</summary>
public abstract class PasskeyTest : NetworkTest
{
    protected const string Email = "mia@example.se", ToAdd = "/konto/losennyckel/ny", ToSignIn = "/konto/losennyckel/in", Form = "pass-key form";

    private readonly List<Device> devices = [];

    public override async ValueTask DisposeAsync()
    {
        devices.ForEach(device => device.Dispose());
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Device Device(bool verifies = true, byte[]? id = null)
    {
        var device = id is null ? new Device(App.Site) { Verifies = verifies } : new Device(App.Site) { Id = id };
        devices.Add(device);
        return device;
    }

    protected async Task<Visitor> Mia()
    {
        await Facilitator();
        return await Member(await Area("Exempelby"), Email);
    }

    protected async Task<(Visitor Mia, Device Device)> WithPasskey()
    {
        var (mia, device) = (await Mia(), Device());
        await Add(mia, device);
        Assert.Equal("/konto/sakerhet?klart=nyckel", mia.At);
        return (mia, device);
    }

    /// <summary>The page of a key that is this visitor's own.</summary>
    protected async Task<IHtmlDocument> Own(Visitor visitor)
    {
        var device = Device();
        await Add(visitor, device);
        return await visitor.Go($"/konto/losennyckel/{device.IdInAddresses}");
    }

    protected static async Task<IHtmlDocument> Add(Visitor visitor, Device device)
    {
        var page = await visitor.Go("/konto/sakerhet");
        return await visitor.Send(page, Form, ("enhet", "Telefonen"), ("svar", device.Create(await visitor.Fetch(page, Form, ToAdd))));
    }

    protected static async Task<IHtmlDocument> In(Visitor visitor, Device device, string at = "/konto/logga-in")
    {
        var page = await visitor.Go(at);
        return await visitor.Send(page, Form, ("svar", device.Get(await visitor.Fetch(page, Form, ToSignIn))));
    }

    protected async Task RefusedWith(Device device)
    {
        var visitor = Stranger();
        var page = await In(visitor, device);
        Assert.Contains("Lösennyckeln känns inte igen här", page.Body!.TextContent, StringComparison.Ordinal);
        await visitor.Go("/natverk");
        Assert.StartsWith("/konto/logga-in", visitor.At, StringComparison.Ordinal);
    }

    protected Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
