using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Account;

namespace SigKunskap.Tests.Features.Publishing.Writing;

/// <summary>A test with a draft of a page, and editors at their browsers.</summary>
public abstract class WritingTest : DraftTest
{
    private readonly List<Visitor> visitors = [];

    protected override TestApp.Setup Setup => new(Content: Folder, Settings: ["--Limits:SignInsPerMinute", "1000", "--Network:FacilitatorsSecured", "false"]);

    protected static string Path(int id) => $"/redaktion/utkast/{id}/skriv";

    /// <summary>Somebody who is signed in, and an editor of one agency.</summary>
    protected async Task<Visitor> EditorOf(string agency, string name)
    {
        var visitor = new Visitor(App);
        visitors.Add(visitor);
        var email = $"{name.ToLowerInvariant()}@redaktion.example.se";
        var page = await visitor.Go(await App.Get<FirstFacilitator>().Anew(Cancel));
        await visitor.Send(page, "main form", ("namn", name), ("funktion", "redaktör"), ("yrke", "SocialServices"), ("epost", email), ("losenord", "kastrull moln spårvagn tegel"));
        await using var db = await Db();
        var member = await db.Members.SingleAsync(m => m.Email == email, Cancel);
        db.Editorships.Add(new() { MemberId = member.Id, Agency = agency, Role = EditorRole.Writer, Since = member.JoinedAt });
        await db.SaveChangesAsync(Cancel);
        return visitor;
    }

    protected static Task<IHtmlDocument> Send(Visitor by, IHtmlDocument page, params (string Name, string? Value)[] values) => by.Send(page, "guidance-editor form", values);

    /// <summary>The text field as a browser has it.</summary>
    protected static string Body(IHtmlDocument page) => ((IHtmlTextAreaElement)page.QuerySelector("#text")!).Value;

    public override async ValueTask DisposeAsync()
    {
        visitors.ForEach(visitor => visitor.Dispose());
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
