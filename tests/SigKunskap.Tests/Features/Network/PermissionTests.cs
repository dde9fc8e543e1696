using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Members;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network;

/// <summary>The table of who sees and may what, as it stands in prose.</summary>
public sealed class PermissionTests : NetworkTest
{
    private const string File = "Features/Network/Specs/behorighet.md";

    private readonly Dictionary<string, string> places = [];
    private readonly Dictionary<string, string> emails = [];
    private readonly Dictionary<string, Visitor> people = [];

    [Fact]
    public async Task Every_closed_page_answers_each_person_as_the_table_says()
    {
        await Prepare();
        var wrong = new List<string>();
        foreach (var row in Spec.Rows(File, "Sidor"))
        {
            foreach (var (who, expected) in Columns(row, ["besökare", "utan område", "gäst", "medlem", "annan", "kontakt", "facilitator"]))
            {
                var visitor = people[who];
                await visitor.Go(Filled(row[0]));
                var answer = visitor.Status == 404 ? "finns inte" : visitor.At.StartsWith("/konto/logga-in", StringComparison.Ordinal) ? "logga in" : visitor.At == "/konto" && row[0] != "/konto" ? "eget konto" : visitor.Status == 200 ? "ser" : $"{visitor.Status}";
                if (answer != expected)
                    wrong.Add($"{row[0]} {who}: {answer}, inte {expected}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_act_is_open_to_those_the_table_says_and_to_no_others()
    {
        var wrong = new List<string>();
        foreach (var row in Spec.Rows(File, "Handlingar"))
        {
            await Prepare(again: true);
            foreach (var (who, expected) in Columns(row, ["gäst", "medlem", "annan", "kontakt", "facilitator"]))
            {
                var answer = await Do(row[0], await PersonOf(emails[who])) ? "får" : "finns inte";
                if (answer != expected)
                    wrong.Add($"{row[0]} {who}: {answer}, inte {expected}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_closed_page_stands_in_the_table()
    {
        var listed = Spec.Rows(File, "Sidor").Select(row => Shape(row[0])).ToHashSet();
        var closed = App.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null && endpoint.Metadata.Any(item => item.GetType().Name == "ComponentTypeMetadata"))
            .Select(endpoint => Shape("/" + endpoint.RoutePattern.RawText!.Trim('/'))).ToHashSet();

        Assert.Empty(closed.Except(listed));
        Assert.True(closed.Count > 10);
    }

    private static IEnumerable<(string Who, string Expected)> Columns(string[] row, string[] names) => names.Select((name, index) => (name, row[index + 1]));

    /// <summary>An address with everything that varies taken out.</summary>
    private static string Shape(string address) =>
        string.Join('/', address.Split('/').Select((part, index) => part.StartsWith('{') || part.Any(char.IsDigit) || (index == 3 && address.StartsWith("/natverk/rum/", StringComparison.Ordinal)) ? "*" : part));

    private string Filled(string text) => places.Aggregate(text, (filled, place) => filled.Replace($"{{{place.Key}}}", place.Value, StringComparison.Ordinal));

    private async Task Prepare(bool again = false)
    {
        if (emails.Count == 0)
        {
            people["besökare"] = Stranger();
            people["facilitator"] = await Facilitator(emails["facilitator"] = "fanny@example.se");
            var (own, other) = (await Area("Exempelby", "Norra länet"), await Area("Annanby", "Södra länet"));
            people["gäst"] = await Member(own, emails["gäst"] = "gunn@example.se", MembershipRole.Guest, SigKunskap.Web.Platform.StockholmTime.Today(App.Clock).AddDays(30));
            people["medlem"] = await Member(own, emails["medlem"] = "mia@example.se");
            people["kontakt"] = await Member(own, emails["kontakt"] = "kim@example.se", MembershipRole.Contact);
            people["annan"] = await Member(other, emails["annan"] = "anders@example.se", profession: Profession.Police);
            people["utan område"] = await Member(other, "ulla@example.se");
            await using var db = await Db();
            foreach (var membership in await db.Memberships.Where(m => m.Member.Email == "ulla@example.se").ToListAsync(Cancel))
                membership.End(App.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(Cancel);
        }
        else if (!again)
        {
            return;
        }

        var member = await PersonOf(emails["medlem"]);
        foreach (var (name, room) in new[] { ("nätet", "alla"), ("länet", "lan-norra-lanet"), ("yrket", "yrke-socialtjanst"), ("området", "omrade-exempelby"), ("dold", "alla") })
        {
            var started = await App.Get<Write>().For(member, new Write.Start(room, true, "En fråga", "Vi undrar.", "", false, Guid.NewGuid(), null), Cancel);
            (places[name], places[$"inlägg {name}"]) = ($"{started.Discussion}", $"{started.Post}");
        }

        Assert.True(await App.Get<ChangeDiscussion>().Hide(await PersonOf(emails["facilitator"]), int.Parse(places["dold"], null), true, "Prov", cancel: Cancel));
    }

    private async Task<bool> Do(string act, Person by)
    {
        var (words, change, edit) = (Filled(act).Split(' '), App.Get<ChangeDiscussion>(), App.Get<EditPost>());
        var last = words[^1];
        int Number() => int.Parse(last, null);
        return act.Split('{')[0].Trim() switch
        {
            "svara i" => (await App.Get<Write>().For(by, new Write.Reply(Number(), "Ja.", false, Guid.NewGuid(), null), Cancel)).Discussion is not null,
            "följa" => await change.Follow(by, Number(), true, Cancel),
            "ta svar i" => await change.Accept(by, Number(), long.Parse(places["inlägg nätet"], null), Cancel),
            "ändra" => await edit.Find(by, Number(), Cancel) is { } post && (await edit.For(by, new(Number(), $"Ändrat {Guid.NewGuid()}", post.Version, null), Cancel))?.Discussion is not null,
            "ta bort text i" => await App.Get<ErasePost>().May(by, Number(), Cancel),
            "dölja" when act.Contains("inlägg", StringComparison.Ordinal) => await App.Get<HidePost>().For(by, Number(), true, null, Cancel) is not null,
            "dölja" => await change.Hide(by, Number(), true, null, cancel: Cancel),
            "stänga" => await change.Lock(by, Number(), true, null, cancel: Cancel),
            "fästa" => await change.Pin(by, Number(), true, cancel: Cancel),
            "flytta" => await change.Move(by, Number(), "lan-norra-lanet", cancel: Cancel),
            var start when start.StartsWith("starta i", StringComparison.Ordinal) =>
                (await App.Get<Write>().For(by, new Write.Start(last.Split('/')[^1], true, "En fråga", "Vi undrar.", "", false, Guid.NewGuid(), null), Cancel)).Discussion is not null,
            var invite when invite.StartsWith("bjuda in", StringComparison.Ordinal) => (await App.Get<Invite>().For(by, new(await AreaOf(last), MembershipRole.Member, null, null), Cancel)).Path is not null,
            _ => throw new InvalidOperationException($"The table has an act that the test does not know: {act}"),
        };
    }

    private async Task<int> AreaOf(string name)
    {
        await using var db = await Db();
        return await db.Areas.Where(area => area.Name == name).Select(area => area.Id).SingleAsync(Cancel);
    }

    private Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
