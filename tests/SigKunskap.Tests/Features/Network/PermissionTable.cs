using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network;

/// <summary>A table in prose of who sees and may what in one part of the network, held against the portal. Each part has a file of its own.</summary>
public abstract class PermissionTable : NetworkTest
{
    private readonly Dictionary<string, string> emails = [];
    private readonly Dictionary<string, Visitor> people = [];

    /// <summary>Where the table stands.</summary>
    protected abstract string File { get; }

    /// <summary>What a name between braces in the table stands for.</summary>
    protected Dictionary<string, string> Places { get; } = [];

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
                var answer = await Attempt(row[0], await PersonOf(emails[who])) ? "får" : "finns inte";
                if (answer != expected)
                    wrong.Add($"{row[0]} {who}: {answer}, inte {expected}");
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>Makes what the table speaks of, anew before each act.</summary>
    protected abstract Task Make();

    /// <summary>Whether the person may do an act of the table; it is done.</summary>
    protected abstract Task<bool> Attempt(string act, Person by);

    /// <summary>One of the people of the table as the portal reads them.</summary>
    protected Task<Person> One(string who) => PersonOf(emails[who]);

    /// <summary>Text of the table with the names between braces filled in.</summary>
    protected string Filled(string text) => Places.Aggregate(text, (filled, place) => filled.Replace($"{{{place.Key}}}", place.Value, StringComparison.Ordinal));

    protected async Task<int> AreaOf(string name)
    {
        await using var db = await Db();
        return await db.Areas.Where(area => area.Name == name).Select(area => area.Id).SingleAsync(Cancel);
    }

    protected Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);

    private static IEnumerable<(string Who, string Expected)> Columns(string[] row, string[] names) => names.Select((name, index) => (name, row[index + 1]));

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

        await Make();
    }
}
