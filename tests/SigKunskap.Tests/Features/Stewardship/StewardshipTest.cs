using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Network;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Tests.Features.Stewardship;

/// <summary>A network with a facilitator, a member and a contact of one area, and a guest and a member of others.</summary>
public abstract class StewardshipTest : NetworkTest
{
    protected Visitor Keeper { get; private set; } = null!;

    /// <summary>Asks the questions.</summary>
    protected Visitor Anna { get; private set; } = null!;

    protected int Exempelby { get; private set; }

    protected async Task Network()
    {
        Keeper = await Facilitator();
        Exempelby = await Area("Exempelby");
        Anna = await Member(Exempelby, "anna@example.se");
    }

    /// <summary>The path of a new question by Anna.</summary>
    protected async Task<string> Ask(string title = "Vem leder mötet?", string text = "Hos oss är det oklart.")
    {
        await Anna.Send(await Anna.Go("/natverk/ny"), "main form", ("rubrik", title), ("text", text));
        Assert.StartsWith("/natverk/diskussioner/", Anna.At, StringComparison.Ordinal);
        return Anna.At;
    }

    /// <summary>That an address does not exist for a member, for a guest, nor for a contact, and that a visitor is asked to sign in.</summary>
    protected async Task OnlyFacilitatorsSee(string path)
    {
        var contact = await Member(Exempelby, "kim@example.se", MembershipRole.Contact);
        var guest = await Member(Exempelby, "gunn@example.se", MembershipRole.Guest, SigKunskap.Web.Platform.StockholmTime.Today(App.Clock).AddDays(10));
        foreach (var other in new[] { Anna, contact, guest })
        {
            await other.Go(path);
            Assert.Equal(404, other.Status);
        }

        var visitor = Stranger();
        await visitor.Go(path);
        Assert.StartsWith("/konto/logga-in", visitor.At, StringComparison.Ordinal);
        await Keeper.Go(path);
        Assert.Equal(200, Keeper.Status);
    }

    /// <summary>That a form is refused when somebody else's proof of it is sent.</summary>
    protected async Task RefusedWhenForged(string path, string form, params (string, string?)[] values)
    {
        var other = await Accepted(await App.Get<SigKunskap.Web.Features.Account.FirstFacilitator>().Anew(Cancel), "frida@example.se", "Frida");
        await other.Send(await Keeper.Go(path), form, values);
        Assert.Equal(400, other.Status);
    }

    protected async Task<IReadOnlyList<string>> Audited()
    {
        await using var db = await Db();
        return await db.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Action + " " + entry.Subject).ToListAsync(Cancel);
    }

    protected Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
