using SigKunskap.Web.Features.Publishing.Requests;
using SigKunskap.Web.Ui;

namespace SigKunskap.Tests.Features.Publishing.Requests;

/// <summary>The tables of begarda-andringar.md, held against the portal.</summary>
public sealed class ChangeRequestSpecTests : RequestTest
{
    private const string File = "Features/Publishing/Specs/begarda-andringar.md";
    private static readonly string[] People = ["wilma", "petra", "sigge", "ulf"];

    [Fact]
    public async Task A_request_goes_from_state_to_state_as_the_table_says()
    {
        var wrong = new List<string>();
        foreach (var row in Spec.Rows(File, "Beslut"))
        {
            var id = await In(row[0]);
            var steps = (await Request(id)).Steps.Count;
            var became = await Step(row[1], id) == "" ? ChangeRequestWords.Of((await Request(id)).State) : "nej";
            if (became != row[2])
                wrong.Add($"{row[0]}, {row[1]}: {became}, inte {row[2]}");
            if (became == "nej")
                Assert.Equal(steps, (await Request(id)).Steps.Count);
            await Step("ta bort för gott", id);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_act_is_open_to_those_the_table_says()
    {
        var wrong = new List<string>();
        foreach (var row in Spec.Rows(File, "Handlingar"))
        {
            foreach (var (by, expected) in People.Zip(row[1..]))
            {
                var id = await In(row[0] is "låta ett utkast svara" or "peka ut en utgåva" ? "Beslutad: ändras" : "Mottagen");
                var may = row[0] == "läsa orden" ? await App.Get<ListChangeRequests>().One(Of(by), id, Cancel) is not null : await Step(row[0], id, by) == "";
                if (may != (expected == "får"))
                    wrong.Add($"{row[0]} {by}: {may}, inte {expected}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Everybody_sees_what_the_table_says()
    {
        var wrong = new List<string>();
        foreach (var row in Spec.Rows(File, "Vad alla ser"))
        {
            var id = await Asked();
            foreach (var step in row[0] switch { "avslagen utan att orden visas" => new[] { "sidan ska inte ändras" }, "läst och visad" => ["låta alla läsa"], "borttagen" => ["låta alla läsa", "ta bort för gott"], _ => [] })
                Assert.Equal("", await Step(step, id));
            var list = await App.Page("/andringsbegaran");
            var own = await App.Page($"/andringsbegaran/{id}", row[2] == "ja" ? 200 : 404);
            string[] seen = [row[0], Said(list.QuerySelector($"main a[href='/andringsbegaran/{id}']") is not null), row[2], Said(own.Body!.TextContent.Contains(Text, StringComparison.Ordinal) && own.Body.TextContent.Contains(Title, StringComparison.Ordinal))];
            if (!seen.SequenceEqual(row))
                wrong.Add(string.Join(", ", seen));
        }

        Assert.Empty(wrong);
    }

    private static string Said(bool yes) => yes ? "ja" : "nej";
}
