using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Areas;

namespace SigKunskap.Tests.Features.Network.Areas;

/// <summary>A test among areas' pages: Exempelby with a contact, a member and a guest, Annanby with a contact.</summary>
public abstract class AreasTest : NetworkTest
{
    protected const string Directory = AreasFeature.Path, Exempelby = $"{Directory}/exempelby", Annanby = $"{Directory}/annanby";

    protected Visitor Fanny { get; private set; } = null!;

    protected Visitor Kim { get; private set; } = null!;

    protected Visitor Mia { get; private set; } = null!;

    protected Visitor Gunn { get; private set; } = null!;

    protected Visitor Anders { get; private set; } = null!;

    protected async Task Areas()
    {
        Fanny = await Facilitator("fanny@example.se");
        var (own, other) = (await Area("Exempelby", "Norrbottens län"), await Area("Annanby", "Uppsala län"));
        Kim = await Member(own, "kim@example.se", MembershipRole.Contact);
        Mia = await Member(own, "mia@example.se");
        Gunn = await Member(own, "gunn@example.se", MembershipRole.Guest, SigKunskap.Web.Platform.StockholmTime.Today(App.Clock).AddDays(30));
        Anders = await Member(other, "anders@example.se", MembershipRole.Contact);
    }

    /// <summary>Fills in a page in the browser, and confirms it as well unless told not to.</summary>
    protected static async Task Fill(Visitor by, string area, bool confirms = true, params (string Name, string? Value)[] values)
    {
        await by.Send(await by.Go($"{area}/andra"), "main form", [.. values, ("gor", confirms ? "bekrafta" : "spara")]);
        Assert.StartsWith($"{area}?klart=", by.At, StringComparison.Ordinal);
    }

    protected static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
