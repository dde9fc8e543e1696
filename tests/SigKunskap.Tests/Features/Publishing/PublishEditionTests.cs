using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Tests.Content.Editions;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Tests.Features.Publishing;

public sealed class PublishEditionTests : LibraryTest
{
    [Fact]
    public async Task A_text_with_mistakes_is_not_published_and_the_mistakes_are_told()
    {
        var answer = await Publish(Whole, MadeUpLibrary.NewestOfWhole.Replace("agare: startinnehall", "agare: okand", StringComparison.Ordinal));

        Assert.Null(answer.Number);
        Assert.Contains(answer.Findings, finding => finding.Text.Contains("okand", StringComparison.Ordinal));
        Assert.Equal(2, (await Editions(Whole)).Count);
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_one_wins_and_the_other_is_told()
    {
        for (var round = 0; round < 5; round++)
        {
            var before = (await Editions(Whole)).Count;
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => Publish(Whole, Text(round, writer)), Cancel)));

            var won = answers.Where(answer => answer.Number is not null).Select(answer => answer.Number!.Value).Order().ToList();
            Assert.Equal(Enumerable.Range(before + 1, won.Count), won);
            Assert.All(answers.Where(answer => answer.Number is null), answer => Assert.True(answer.LostRace));
            var kept = await Editions(Whole);
            Assert.All(answers.Select((answer, writer) => (answer.Number, writer)).Where(pair => pair.Number is not null), pair =>
                Assert.Equal(Text(round, pair.writer), kept.Single(edition => edition.Number == pair.Number).Source));
            Assert.Equal(before + won.Count, kept.Count);
        }

        static string Text(int round, int writer) => MadeUpLibrary.NewestOfWhole.Replace("två exemplar", $"{round} exemplar av skribent {writer}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_make_the_same_new_page_one_wins_and_the_other_is_told()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() => Publish(new("samtycke", "ny"), new PageDraft($"Ny {writer}", "Ny. {vägledning}").ToString()), Cancel)));

        Assert.All(answers, answer => Assert.True(answer.Number is not null || answer.LostRace));
        Assert.Equal(answers.Count(answer => answer.Number is not null), (await Editions(new("samtycke", "ny"))).Count);
    }

    [Fact]
    public async Task A_publication_that_fails_tells_nobody()
    {
        var changes = await Read(db => db.Changes.CountAsync(Cancel));
        await Publish(Whole, "inget sidhuvud");

        Assert.Equal(changes, await Read(db => db.Changes.CountAsync(Cancel)));
    }

    /// <summary>The promise of a permanent link, kept through the database by thirty editions of one page.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Through_thirty_editions_a_paragraph_keeps_its_id_and_a_removed_one_never_comes_back()
    {
        var address = new PageAddress("samtycke", "lang");
        var manuscript = new Manuscript(new Random(20261122));
        for (var edition = 1; edition <= 30; edition++)
        {
            Assert.Equal(edition, (await Publish(address, new PageDraft("Lång", string.Join("\n\n", manuscript.Texts.Select(text => text + " {vägledning}"))).ToString())).Number);
            manuscript.Check(StoredJson.Ids((await Editions(address))[^1].ParagraphIds));
            manuscript.Edit();
        }

        Assert.True(manuscript.Removed > 5, "The test must have removed something.");
    }
}
