using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Comments;
using SigKunskap.Web.Features.Publishing.Drafts;

namespace SigKunskap.Tests.Features.Publishing.Comments;

/// <summary>The tables of synpunkter.md, held against the portal.</summary>
public sealed class CommentSpecTests : CommentTest
{
    private const string File = "Features/Publishing/Specs/synpunkter.md";
    private static readonly string[] People = ["wilma", "petra", "sigge", "ulf"];

    public static TheoryData<string[]> States => [.. Spec.Rows(File, "Länken")];

    [Theory, MemberData(nameof(States))]
    public async Task A_link_opens_what_the_table_says(string[] row)
    {
        var (draft, round) = await Opened();
        var path = await Invited(draft, round);
        var last = (await Round(draft)).Until;
        using var reader = new Visitor(App);
        var before = await reader.Go(path);
        switch (row[0])
        {
            case "samma dag": break;
            case "sista dagen": Set(last); break;
            case "dagen efter sista dagen": Set(last.AddDays(1)); break;
            case "trettio dagar efter sista dagen": Set(last.AddDays(30)); break;
            case "trettioen dagar efter sista dagen": Set(last.AddDays(31)); break;
            case "utkastet är lagt åt sidan": Assert.Null((await App.Get<MoveDraft>().Drop(Of("wilma"), draft, 2, Cancel))!.Mistake); break;
            case "redaktören har avslutat länken": Assert.Null((await Keep.EndReader(Of("wilma"), draft, (await Listed(draft))!.Readers[0].Id, Cancel))!.Mistake); break;
            case "redaktören har avslutat rundan": Assert.Null((await Keep.End(Of("wilma"), draft, round, Cancel))!.Mistake); break;
            case "nyckeln är påhittad": path = "/faktagranskning/" + new string('A', 43); break;
            default: throw new InvalidOperationException($"Nobody knows how it is when {row[0]}.");
        }

        var page = await reader.Go(path);
        before.QuerySelector("#synpunkter")!.SetAttribute("action", path);
        string[] seen = [row[0], reader.Status == 404 ? "finns inte" : "ser", Said(page.Body!.TextContent.Contains("tre exemplar", StringComparison.Ordinal)), ""];
        await reader.Send(before, "#synpunkter", ("k1", "Det stämmer inte."));
        seen[3] = Said((await Comments()).Count > 0);

        Assert.Equal(row, seen);
        if (seen[1] == "finns inte")
            Assert.Equal("Länken gäller inte", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Every_act_is_open_to_those_the_table_says()
    {
        var wrong = new List<string>();
        foreach (var row in Spec.Rows(File, "Handlingar"))
        {
            foreach (var (by, expected) in People.Zip(row[1..]))
            {
                var answer = await Attempt(row[0], by);
                if (answer != expected)
                    wrong.Add($"{row[0]} {by}: {answer}, inte {expected}");
            }
        }

        Assert.Empty(wrong);
    }

    private async Task<string> Attempt(string act, string by)
    {
        var draft = act == "öppna för synpunkter" ? await Drafted() : 0;
        var round = 0;
        if (draft == 0)
            (draft, round) = await Opened();
        try
        {
            var answer = act switch
            {
                "läsa synpunkterna" => await Listed(draft, by) is null ? null : new KeepRound.Answer(),
                "öppna för synpunkter" => await Keep.Open(Of(by), draft, Today.AddDays(3), "", false, Cancel),
                "bjuda in en faktagranskare" => await Keep.Invite(Of(by), draft, round, new("Greta", "Kommunen", Outside), Cancel),
                "visa en ny text" => await Keep.Renew(Of(by), draft, round, Cancel),
                "avsluta rundan" => await Keep.End(Of(by), draft, round, Cancel),
                "avsluta en länk" => await Keep.EndReader(Of(by), draft, await Reader(draft, round), Cancel),
                "svara på en synpunkt" => await App.Get<AnswerComment>().For(Of(by), draft, await Comment(draft, round), 0, true, "", Cancel) is { } said ? new(said.Mistake) : null,
                _ => throw new InvalidOperationException($"Nobody knows how to {act}."),
            };
            return answer is null ? "finns inte" : answer.Mistake is null ? "får" : "nej";
        }
        finally
        {
            await using var db = await Db();
            await App.Get<MoveDraft>().Drop(Of("petra"), draft, (await db.GuidanceDrafts.SingleAsync(d => d.Id == draft, Cancel)).Revision, Cancel);
        }
    }

    private async Task<int> Reader(int draft, int round)
    {
        await Invited(draft, round);
        return (await Listed(draft))!.Readers[0].Id;
    }

    private async Task<int> Comment(int draft, int round)
    {
        Assert.Empty((await App.Get<CommentOnDraft>().Save(new(await Reader(draft, round), null), round, 2, new Dictionary<int, string> { [1] = "Fel." }, false, cancel: Cancel)).Mistakes);
        return (await Comments())[^1].Id;
    }

    private void Set(DateOnly day) => App.Clock.Set(DateTimeOffset.Parse($"{day:yyyy-MM-dd}T10:00:00Z", CultureInfo.InvariantCulture));

    private static string Said(bool yes) => yes ? "ja" : "nej";
}
