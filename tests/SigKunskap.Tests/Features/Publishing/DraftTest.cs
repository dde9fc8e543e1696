using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Releases;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Publishing;

/// <summary>A test with editors of three agencies and a page that two of them stand behind.</summary>
public abstract class DraftTest : LibraryTest
{
    protected const string Owner = "startinnehall", Joint = "socialstyrelsen", Third = "polisen";

    /// <summary>Write for the owner.</summary>
    protected Editor Wilma { get; private set; } = null!;

    protected Editor Walter { get; private set; } = null!;

    /// <summary>Decides for the owner.</summary>
    protected Editor Petra { get; private set; } = null!;

    /// <summary>Signs for the other agency.</summary>
    protected Editor Sigge { get; private set; } = null!;

    /// <summary>Signs for a third.</summary>
    protected Editor Pontus { get; private set; } = null!;

    protected IReadOnlyList<Editor> Everybody => [Wilma, Walter, Petra, Sigge, Pontus];

    protected MoveDraft Move => App.Get<MoveDraft>();

    protected KeepRelease Keep => App.Get<KeepRelease>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Wilma = await NewEditor("Wilma", (Owner, EditorRole.Writer));
        Walter = await NewEditor("Walter", (Owner, EditorRole.Writer));
        Petra = await NewEditor("Petra", (Owner, EditorRole.Publisher));
        Sigge = await NewEditor("Sigge", (Joint, EditorRole.Signer));
        Pontus = await NewEditor("Pontus", (Third, EditorRole.Signer));
    }

    protected async Task<Editor> NewEditor(string name, params (string Agency, EditorRole Role)[] roles)
    {
        await using var db = await Db();
        var member = new Member { Name = name, Function = "redaktör", JoinedAt = App.Clock.GetUtcNow().UtcDateTime, SecurityStamp = name, UserName = $"{name}@example.se", NormalizedUserName = $"{name}@example.se".ToUpperInvariant() };
        db.Members.Add(member);
        await db.SaveChangesAsync(Cancel);
        db.Editorships.AddRange(roles.Select(role => new Editorship { MemberId = member.Id, Agency = role.Agency, Role = role.Role, Since = member.JoinedAt }));
        await db.SaveChangesAsync(Cancel);
        return new(member.Id, name, roles.ToDictionary(role => role.Agency, role => role.Role));
    }

    protected async Task<int> Begin(PageAddress? page = null) =>
        (await App.Get<BeginDraft>().Of(Wilma, page ?? Whole, Cancel))?.Id ?? throw new InvalidOperationException("No draft was begun.");

    protected async Task<DraftParts> Parts(int id)
    {
        await using var db = await Db();
        return (await db.Read(db.GuidanceDrafts, id, Cancel))!;
    }

    /// <summary>Saves a text made from the newest.</summary>
    protected async Task<SaveDraft.Answer> Save(Editor by, int id, Func<string, string> change)
    {
        var parts = await Parts(id);
        return (await App.Get<SaveDraft>().For(by, id, parts.Draft.Revision, change(parts.Revision.Source), Cancel))!;
    }

    /// <summary>A text whose change note is another, and in which a sentence is.</summary>
    protected static string Mended(string source) => source.Replace("Svaret ska nu skrivas ned.", "Svaret ska skrivas ned i tre exemplar.", StringComparison.Ordinal).Replace("två exemplar", "tre exemplar", StringComparison.Ordinal);

    /// <summary>Reviewed by another and signed by every agency it names.</summary>
    protected async Task Ready(int id)
    {
        var revision = (await Parts(id)).Draft.Revision;
        Assert.Null((await Move.Send(Wilma, id, revision, Cancel))!.Mistake);
        Assert.Null((await Move.Review(Walter, id, revision, approved: true, "", Cancel))!.Mistake);
        Assert.Null((await Move.Sign(Petra, id, revision, Owner, SignatureStand.Behind, "", Cancel))!.Mistake);
        Assert.Null((await Move.Sign(Sigge, id, revision, Joint, SignatureStand.Behind, "", Cancel))!.Mistake);
    }

    /// <summary>A release that holds a draft.</summary>
    protected async Task<int> InRelease(params int[] drafts)
    {
        var release = (await Keep.Make(Petra, Owner, "Lagen ändras", Cancel))!.Id!.Value;
        foreach (var draft in drafts)
            Assert.Null((await Keep.Put(Petra, release, draft, inside: true, Cancel))!.Mistake);
        return release;
    }

    protected Task<int> PublishDue() => App.Get<PublishRelease>().Due(Cancel);

    protected Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
