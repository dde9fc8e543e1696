using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Account;
using SigKunskap.Web.Features.Network.Members;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network;

/// <summary>A test in the closed network: a facilitator, areas, and people who came in through invitations as people do.</summary>
public abstract class NetworkTest : WebTest
{
    public const string Password = "kastrull moln spårvagn tegel";

    private readonly List<Visitor> visitors = [];

    protected override TestApp.Setup Setup => new(Settings: ["--Limits:SignInsPerMinute", "1000", "--Network:PostsPerHour", "10000", "--Network:DiscussionsPerDay", "10000", "--Network:FacilitatorsSecured", "false"]);

    /// <summary>A browser of somebody who has not signed in.</summary>
    protected Visitor Stranger()
    {
        var visitor = new Visitor(App);
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>The one who opened the portal's own first link.</summary>
    protected async Task<Visitor> Facilitator(string email = "facilitator@example.se") => await Accepted(await App.Get<FirstFacilitator>().Anew(Cancel), email, "Fanny Facilitator");

    /// <summary>A new area.</summary>
    protected async Task<int> Area(string name, string region = "Påhittade län")
    {
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        var area = new Area { Slug = SigKunskap.Content.Slug.Of(name), Name = name, Region = region };
        db.Areas.Add(area);
        await db.AddRooms(area, Cancel);
        await db.SaveChangesAsync(Cancel);
        return area.Id;
    }

    /// <summary>Somebody who accepted an invitation to an area.</summary>
    protected async Task<Visitor> Member(int area, string email, MembershipRole role = MembershipRole.Member, DateOnly? until = null, Profession profession = Profession.SocialServices) =>
        await Accepted(await Invitation(area, role, until), email, email.Split('@')[0], profession);

    /// <summary>Somebody as the portal itself reads them at a request.</summary>
    protected async Task<Person> PersonOf(string email)
    {
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        var member = await db.Members.SingleAsync(m => m.Email == email, Cancel);
        return await new CurrentPerson(App.Get<IDbContextFactory<SigKunskapDb>>(), App.Get<PortalSettings>(), App.Clock).Find((await new MemberPrincipals().CreateAsync(member)), Cancel) ?? throw new InvalidOperationException($"{email} is nobody.");
    }

    /// <summary>The path of an open invitation.</summary>
    protected async Task<string> Invitation(int area, MembershipRole role = MembershipRole.Member, DateOnly? until = null)
    {
        var keeper = new Person(0, "", Profession.Other, IsFacilitator: true, null, []);
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        keeper = keeper with { Id = await db.Members.Where(m => m.IsFacilitator).Select(m => m.Id).FirstAsync(Cancel) };
        return (await App.Get<Invite>().For(keeper, new(area, role, until, null), Cancel)).Path ?? throw new InvalidOperationException("No invitation was made.");
    }

    /// <summary>Opens a link and fills in the form of a new account.</summary>
    protected async Task<Visitor> Accepted(string path, string email, string name, Profession profession = Profession.SocialServices)
    {
        var visitor = Stranger();
        var page = await visitor.Go(path);
        await visitor.Send(page, "main form", ("namn", name), ("funktion", "samordnare"), ("yrke", $"{profession}"), ("epost", email), ("losenord", Password));
        Assert.Equal("/natverk", visitor.At);
        return visitor;
    }

    /// <summary>Signs in with e-mail and password.</summary>
    protected static async Task<IHtmlDocument> SignIn(Visitor visitor, string email, string password = Password, string at = "/konto/logga-in") =>
        await visitor.Send(await visitor.Go(at), "main form", ("epost", email), ("losenord", password));

    /// <summary>The same, for a test of another kind.</summary>
    internal static Task<IHtmlDocument> SignInAs(Visitor visitor, string email) => SignIn(visitor, email);

    public override async ValueTask DisposeAsync()
    {
        visitors.ForEach(visitor => visitor.Dispose());
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
