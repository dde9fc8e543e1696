using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Features.Network.Names;

/// <summary>Anna and Bertil work in one area, and Cecilia in another. Fanny is the facilitator.</summary>
public abstract class NamesTest : NetworkTest
{
    protected Visitor Fanny { get; private set; } = null!;

    protected Visitor Anna { get; private set; } = null!;

    protected Visitor Bertil { get; private set; } = null!;

    protected Visitor Cecilia { get; private set; } = null!;

    protected async Task Enter()
    {
        Fanny = await Facilitator();
        var (area, other) = (await Area("Exempelby"), await Area("Annanby"));
        Anna = await Accepted(await Invitation(area), "anna@example.se", "Anna Andersson");
        Bertil = await Accepted(await Invitation(area), "bertil@example.se", "Bertil Berg");
        Cecilia = await Accepted(await Invitation(other), "cecilia@example.se", "Cecilia Ceder");
    }

    /// <summary>As on the account page: the name is shown to the own area and the facilitator alone.</summary>
    protected static async Task HidesName(Visitor who) => await who.Send(await who.Go("/konto"), "form[action='/konto']", ("visa", "funktion"));

    /// <summary>The path of a new question in the room of all.</summary>
    protected static async Task<string> Ask(Visitor who, string text, params (string, string?)[] others)
    {
        await who.Send(await who.Go("/natverk/ny"), "main form", [("rubrik", "En fråga om möten"), ("text", text), ("skal", "det är en kollega"), .. others]);
        Assert.StartsWith("/natverk/diskussioner/", who.At, StringComparison.Ordinal);
        return who.At;
    }

    protected static async Task Reply(Visitor who, string path, string text, params (string, string?)[] others)
    {
        await who.Send(await who.Go(path), "#svara form", [("text", text), ("skal", "det är en kollega"), .. others]);
        Assert.StartsWith(path, who.At, StringComparison.Ordinal);
    }

    /// <summary>What somebody reads at an address, with its source: a name may hide in an attribute.</summary>
    protected static async Task<string> Read(Visitor who, string address)
    {
        var page = await who.Go(address);
        Assert.Equal(200, who.Status);
        return page.QuerySelector("main")!.OuterHtml;
    }

    protected Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
