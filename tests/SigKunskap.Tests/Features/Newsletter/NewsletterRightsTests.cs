using SigKunskap.Web.Data.Newsletters;
using SigKunskap.Web.Features.Newsletter.Editing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Newsletter;

/// <summary>The table of nyhetsbrev.md, held against the portal.</summary>
public sealed class NewsletterRightsTests : NewsletterTest
{
    private const string File = "Features/Newsletter/Specs/nyhetsbrev.md";
    private static readonly string[] People = ["wilma", "sigge", "petra", "ulf"];

    [Fact]
    public async Task Every_act_is_open_to_those_the_table_says()
    {
        var wrong = new List<string>();
        foreach (var row in Spec.Rows(File, "Handlingar"))
        {
            foreach (var (person, expected) in People.Zip(row[1..]))
            {
                var answer = await Attempt(row[0], Of(person)) is not { } found ? "finns inte" : found.Mistakes.Count == 0 ? "får" : "nej";
                if (answer != expected)
                    wrong.Add($"{row[0]} {person}: {answer}, inte {expected}");
            }
        }

        Assert.Empty(wrong);
    }

    private async Task<KeepIssue.Answer?> Attempt(string act, Editor by)
    {
        if (act == "börja på ett nummer")
            return await Issues.Begin(by, Cancel);
        var id = act.Contains("godkänt", StringComparison.Ordinal) ? await Approved() : await Written();
        if (!act.Contains("godkänt", StringComparison.Ordinal))
            Does(await Issues.Propose(Of("petra"), id, await Version(id), Cancel));
        var version = await Version(id);
        return act switch
        {
            "ändra rubriken" or "ändra ett godkänt nummer" => await Issues.Describe(by, id, version, "En annan", "", false, Cancel),
            "skriva ett inslag" => await Items.Put(by, id, version, new(null, NewsletterSection.Areas, "Nytt", "Text.", ""), Cancel),
            "ta bort ett inslag" => await Items.Remove(by, id, version, (await Issue(id)).Items[0].Id, Cancel),
            "få ett prov" => await Issues.Try(by, id, Cancel),
            "godkänna numret" => await Issues.Approve(by, id, version, Cancel),
            "kasta numret" or "kasta ett godkänt nummer" => await Issues.Drop(by, id, version, Cancel),
            _ => throw new InvalidOperationException($"Nobody knows how to {act}."),
        };
    }
}
