using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Tests.Features.Network;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Releases;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Publishing;

/// <summary>A test on the pages of the editorial office, with people who signed in: editors of three agencies, a member and a facilitator.</summary>
public abstract class OfficeTest : NetworkTest
{
    protected const string Owner = "startinnehall", Joint = "socialstyrelsen", Other = "skolverket", NameOfOwner = "Påhittat startinnehåll";
    protected static readonly PageAddress Whole = new("samtycke", "vem-samtycker");
    private readonly Dictionary<string, Visitor> visitors = [];
    private readonly Dictionary<string, Editor> editors = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        visitors["besökare"] = Stranger();
        visitors["facilitator"] = await Facilitator();
        var area = await Area("Exempelby");
        visitors["medlem"] = await Member(area, "mia@example.se");
        foreach (var (name, agency, role) in new[] { ("wilma", Owner, EditorRole.Writer), ("walter", Owner, EditorRole.Writer), ("petra", Owner, EditorRole.Publisher), ("sigge", Joint, EditorRole.Signer), ("ulf", Other, EditorRole.Publisher) })
        {
            visitors[name] = await Member(area, $"{name}@example.se");
            var id = (await PersonOf($"{name}@example.se")).Id;
            await using var db = await Db();
            db.Editorships.Add(new() { MemberId = id, Agency = agency, Role = role, Since = App.Clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(Cancel);
            editors[name] = new(id, name, new Dictionary<string, EditorRole> { [agency] = role });
        }
    }

    /// <summary>The browser of one of the people.</summary>
    protected Visitor At(string name) => visitors[name];

    /// <summary>One of the editors, as the portal reads them.</summary>
    protected Editor Of(string name) => editors[name];

    /// <summary>A draft of the whole page with a second text.</summary>
    protected async Task<int> Drafted()
    {
        var id = (await App.Get<BeginDraft>().Of(Of("wilma"), Whole, Cancel))!.Id!.Value;
        await Save("wilma", id, text => text.Replace("Svaret ska nu skrivas ned.", "Svaret ska skrivas ned i tre exemplar.", StringComparison.Ordinal).Replace("två exemplar", "tre exemplar", StringComparison.Ordinal));
        return id;
    }

    /// <summary>One that everybody has said yes to.</summary>
    protected async Task<int> Ready()
    {
        var (id, move) = (await Drafted(), App.Get<MoveDraft>());
        Assert.Null((await move.Send(Of("wilma"), id, 2, Cancel))!.Mistake);
        Assert.Null((await move.Review(Of("walter"), id, 2, approved: true, "", Cancel))!.Mistake);
        Assert.Null((await move.Sign(Of("petra"), id, 2, Owner, SignatureStand.Behind, "", Cancel))!.Mistake);
        Assert.Null((await move.Sign(Of("sigge"), id, 2, Joint, SignatureStand.Behind, "", Cancel))!.Mistake);
        return id;
    }

    protected async Task Save(string by, int id, Func<string, string> change)
    {
        await using var db = await Db();
        var newest = await db.DraftRevisions.Where(revision => revision.DraftId == id).OrderByDescending(revision => revision.Number).FirstAsync(Cancel);
        Assert.True((await App.Get<SaveDraft>().For(Of(by), id, newest.Number, change(newest.Source), Cancel))!.Saved);
    }

    protected Task<int> PublishDue() => App.Get<PublishRelease>().Due(Cancel);

    /// <summary>What one of the people reads at an address.</summary>
    protected async Task<string> Reads(string name, string address) => Plain((await At(name).Go(address)).Body!.TextContent);

    /// <summary>Text on one line, with ordinary spaces.</summary>
    protected static string Plain(string text) => string.Join(' ', text.Replace('\u00a0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    protected Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
