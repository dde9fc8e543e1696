using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.About;
using SigKunskap.Web.Features.Network.Comments;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Members;
using SigKunskap.Web.Features.Network.Offers;
using SigKunskap.Web.Features.Publishing.Comments;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Stewardship;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network;

/// <summary>The table of who sees and may what among rooms, discussions and accounts.</summary>
public sealed class PermissionTests : PermissionTable
{
    protected override string File => "Features/Network/Specs/behorighet.md";

    [Fact]
    public void Every_closed_page_stands_in_the_table()
    {
        var tables = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Features/Network/Specs"), "behorighet*.md").Select(path => Path.GetRelativePath(AppContext.BaseDirectory, path)).Append(Publishing.EditorialAddressTests.File);
        var listed = tables.SelectMany(table => Spec.Rows(table, "Sidor")).Select(row => Shape(row[0])).ToHashSet();
        var closed = App.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null && endpoint.Metadata.Any(item => item.GetType().Name == "ComponentTypeMetadata"))
            .Select(endpoint => Shape("/" + endpoint.RoutePattern.RawText!.Trim('/'))).ToHashSet();

        Assert.Empty(closed.Except(listed));
        Assert.True(closed.Count > 10);
    }

    /// <summary>An address with everything that varies taken out.</summary>
    private static string Shape(string address) =>
        string.Join('/', address.Split('/').Select((part, index) => part.StartsWith('{') || part.Any(char.IsDigit) || (index == 3 && address.Split('/') is [_, "natverk", "rum" or "verksamheter", ..]) || (index >= 3 && address.Split('/') is [_, "redaktion", "sidor" or "delat", ..]) ? "*" : part));

    protected override async Task Make()
    {
        var member = await One("medlem");
        foreach (var (name, room) in new[] { ("nätet", "alla"), ("länet", "lan-norra-lanet"), ("yrket", "yrke-socialtjanst"), ("området", "omrade-exempelby"), ("besvarad", "alla"), ("dold", "alla") })
        {
            var started = await App.Get<Write>().For(member, new Write.Start(room, true, "En fråga", "Vi undrar.", "", false, Guid.NewGuid(), null), Cancel);
            (Places[name], Places[$"inlägg {name}"]) = ($"{started.Discussion}", $"{started.Post}");
        }

        var reply = await App.Get<Write>().For(await One("annan"), new Write.Reply(int.Parse(Places["besvarad"], null), "Så gör vi.", false, Guid.NewGuid(), null), Cancel);
        Places["svaret"] = $"{reply.Post}";
        var solved = await App.Get<Write>().For(member, new Write.Start("alla", true, "En löst fråga", "Vi undrar.", "", false, Guid.NewGuid(), null), Cancel);
        var solution = await App.Get<Write>().For(await One("annan"), new Write.Reply(solved.Discussion!.Value, "Så gör vi.", false, Guid.NewGuid(), null), Cancel);
        Assert.True(await App.Get<ChangeDiscussion>().Accept(member, solved.Discussion.Value, solution.Post, Cancel));
        Places["löst"] = $"{solved.Discussion}";
        Assert.Empty((await App.Get<ReportProblem>().For(new("Knappen går inte att nå med tangentbord.", "/sok", "", false), Cancel)).Mistakes);
        await using (var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel))
            Places["anmälan"] = $"{await db.ProblemReports.MaxAsync(report => report.Id, Cancel)}";
        var editor = new Editor(member.Id, member.Name, new Dictionary<string, EditorRole> { ["startinnehall"] = EditorRole.Writer });
        var draft = (await App.Get<BeginDraft>().Of(editor, new("samtycke", "vem-samtycker"), Cancel))!.Id!.Value;
        await App.Get<KeepRound>().Open(editor, draft, SigKunskap.Web.Platform.StockholmTime.Today(App.Clock).AddDays(5), "", toNetwork: true, Cancel);
        await using (var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel))
            Places["öppet utkast"] = $"{await db.CommentRounds.MaxAsync(round => round.Id, Cancel)}";
        Assert.True(await App.Get<ChangeDiscussion>().Hide(await One("facilitator"), int.Parse(Places["dold"], null), true, "Prov", cancel: Cancel));
    }

    protected override async Task<bool> Attempt(string act, Person by)
    {
        var (words, change, edit) = (Filled(act).Split(' '), App.Get<ChangeDiscussion>(), App.Get<EditPost>());
        var last = words[^1];
        int Number() => int.Parse(last, null);
        return act.Split('{')[0].Trim() switch
        {
            "svara i" => (await App.Get<Write>().For(by, new Write.Reply(Number(), "Ja.", false, Guid.NewGuid(), null), Cancel)).Discussion is not null,
            "följa" => await change.Follow(by, Number(), true, Cancel),
            "ta svar i" => await change.Accept(by, Number(), long.Parse(Places["svaret"], null), Cancel),
            "peka fråga" => await App.Get<OfferQuestion>().For(by, Number(), ["samordnare, Exempelby"], Cancel),
            "ändra" => await edit.Find(by, Number(), Cancel) is { } post && (await edit.For(by, new(Number(), $"Ändrat {Guid.NewGuid()}", post.Version, null), Cancel))?.Discussion is not null,
            "ta bort text i" => await App.Get<ErasePost>().Find(by, Number(), Cancel) is not null,
            "dölja" when act.Contains("inlägg", StringComparison.Ordinal) => await App.Get<HidePost>().For(by, Number(), true, null, Cancel) is not null,
            "dölja" => await change.Hide(by, Number(), true, null, cancel: Cancel),
            "stänga" => await change.Lock(by, Number(), true, null, cancel: Cancel),
            "fästa" => await change.Pin(by, Number(), true, cancel: Cancel),
            "lämna till myndighet" => (await App.Get<HandOver>().For(by, new(Number(), "polisen", null), Cancel)).IsDone,
            "hantera anmälan" => await App.Get<HandleReports>().For(by, Number(), Cancel),
            "säga något om" => await App.Get<ReadRounds>().Save(by, Number(), new(1, new Dictionary<int, string> { [1] = "Stämmer." }, false, false), Cancel) is { Mistakes.Count: 0 },
            "flytta" => await change.Move(by, Number(), "lan-norra-lanet", cancel: Cancel),
            var start when start.StartsWith("starta i", StringComparison.Ordinal) =>
                (await App.Get<Write>().For(by, new Write.Start(last.Split('/')[^1], true, "En fråga", "Vi undrar.", "", false, Guid.NewGuid(), null), Cancel)).Discussion is not null,
            var invite when invite.StartsWith("bjuda in", StringComparison.Ordinal) => (await App.Get<Invite>().For(by, new(await AreaOf(last), MembershipRole.Member, null, null), Cancel)).Path is not null,
            _ => throw new InvalidOperationException($"The table has an act that the test does not know: {act}"),
        };
    }
}
