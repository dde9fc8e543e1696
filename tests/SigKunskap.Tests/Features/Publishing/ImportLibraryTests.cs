using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Checks;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Features.Publishing;

public sealed class ImportLibraryTests : LibraryTest
{
    [Fact]
    public async Task The_same_folder_taken_in_again_changes_nothing()
    {
        var (editions, changes) = (await Editions(), await Read(db => db.Changes.CountAsync(Cancel)));

        var again = await Import();

        Assert.Equal((0, 0, 0, true), (again.Published, again.Files, again.Refused, again.Whole));
        Assert.Equivalent(editions, await Editions());
        Assert.Equal(changes, await Read(db => db.Changes.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_changed_file_is_a_new_edition_and_nothing_else_is()
    {
        Write("vagledning/lattlast/samtycke.md", new PageDraft("Samtycke på lätt svenska", "Du får säga ja eller nej. {vägledning}\n\nNej är nej. {vägledning}").ToString());

        var answer = await Import();

        Assert.Equal((1, true), (answer.Published, answer.Whole));
        Assert.Equal([1, 2], (await Editions(new("lattlast", "samtycke"))).Select(edition => edition.Number));
    }

    [Fact]
    public async Task A_file_that_goes_back_to_an_older_text_is_no_news()
    {
        Write("vagledning/samtycke/vem-samtycker.md", MadeUpLibrary.FirstOfWhole);
        Directory.Delete(Path.Combine(Folder, "historik"), recursive: true);

        Assert.Equal(0, (await Import()).Published);
    }

    [Fact]
    public async Task A_broken_page_is_refused_in_words_and_the_rest_goes_in()
    {
        Write("vagledning/samtycke/hel.md", new PageDraft("Hel", "Hel. {vägledning}").ToString());
        Write("vagledning/samtycke/trasig.md", new PageDraft("Trasig", "Trasig. {vägledning}") { CheckedOn = "i går" }.ToString());

        var answer = await Import();

        Assert.Equal((1, 1, false), (answer.Published, answer.Refused, answer.Whole));
        Assert.Contains(answer.Findings, finding => finding is { File: "vagledning/samtycke/trasig.md", Severity: Severity.Blocking });
        await Eventually.IsSo(() => App.Library.Find(new("samtycke", "hel")) is not null);
        await App.Page("/vagledning/samtycke/trasig", 404);
    }

    [Fact]
    public async Task A_broken_list_is_refused_and_the_one_that_stands_goes_on_standing()
    {
        Write("myndigheter.yml", "- nyckel: [");

        var answer = await Import();

        Assert.False(answer.Whole);
        Assert.Contains("Socialstyrelsen", await App.Text(MadeUpLibrary.Whole), StringComparison.Ordinal);
        Assert.Contains("Socialstyrelsen", (await Read(db => db.LibraryFiles.SingleAsync(file => file.Path == "myndigheter.yml", Cancel))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_reusable_block_gives_its_users_a_new_edition_with_the_same_paragraphs()
    {
        var before = await Editions(Whole);
        Write("block/gemensamt.md", "Det här är påhittat startinnehåll, ordet är parasoll. {vägledning}");

        Assert.Equal(1, (await Import()).Published);

        var after = await Editions(Whole);
        Assert.Equal((before[^1].Source, before[^1].ParagraphIds), (after[^1].Source, after[^1].ParagraphIds));
        Assert.Contains("paraply", after[^2].Blocks, StringComparison.Ordinal);
        Assert.Contains("parasoll", after[^1].Blocks, StringComparison.Ordinal);
        await Eventually.IsSo(async () => (await App.Text(MadeUpLibrary.Whole)).Contains("parasoll", StringComparison.Ordinal));
        Assert.Contains("paraply", await App.Text($"{MadeUpLibrary.Whole}?utgava=2"), StringComparison.Ordinal);
        Assert.Equal(0, (await Import()).Published);
    }

    [Fact]
    public async Task An_edition_made_in_the_portal_is_never_overwritten_and_the_file_is_kept_beside_it_once()
    {
        Assert.Equal(3, (await Publish(Whole, MadeUpLibrary.NewestOfWhole.Replace("två exemplar", "tre exemplar", StringComparison.Ordinal))).Number);
        Write("vagledning/samtycke/vem-samtycker.md", MadeUpLibrary.NewestOfWhole.Replace("två exemplar", "fyra exemplar", StringComparison.Ordinal));

        for (var time = 0; time < 2; time++)
        {
            var answer = await Import();
            Assert.Equal((0, false), (answer.Published, answer.Whole));
            Assert.Equal("samtycke/vem-samtycker", Assert.Single(answer.Conflicts));
        }

        Assert.Contains("fyra exemplar", (await Read(db => db.EditionConflicts.SingleAsync(Cancel))).Source, StringComparison.Ordinal);
        Assert.Equal([EditionOrigin.File, EditionOrigin.File, EditionOrigin.Portal], (await Editions(Whole)).Select(edition => edition.Origin));
        await Eventually.IsSo(async () => (await App.Text(MadeUpLibrary.Whole)).Contains("tre exemplar", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_has_not_changed_since_is_no_conflict_with_the_portal()
    {
        await Publish(Whole, MadeUpLibrary.NewestOfWhole.Replace("två exemplar", "tre exemplar", StringComparison.Ordinal));

        Assert.True((await Import()).Whole);
    }

    [Fact]
    public async Task History_in_the_folder_gives_earlier_editions_and_ids_that_follow_their_paragraphs()
    {
        var editions = await Editions(Whole);

        Assert.Equal([MadeUpLibrary.FirstOfWhole, MadeUpLibrary.NewestOfWhole], editions.Select(edition => edition.Source));
        Assert.Equal(["""["p1","p2","p3","p4"]""", """["p1","p2","p3","p5","p6"]"""], editions.Select(edition => edition.ParagraphIds));
        Assert.Equal(6, (await Read(db => db.GuidancePages.SingleAsync(page => page.Slug == "vem-samtycker", Cancel))).LastParagraph);
    }

    [Fact]
    public async Task History_with_a_gap_or_without_its_page_is_found()
    {
        Write("historik/lattlast/samtycke/2.md", MadeUpLibrary.FirstOfWhole);
        Write("historik/samtycke/ingen-sida/1.md", MadeUpLibrary.FirstOfWhole);

        var findings = (await Import()).Findings;

        Assert.Contains(findings, finding => finding.File == "historik/lattlast/samtycke/2.md" && finding.Severity == Severity.Blocking);
        Assert.Contains(findings, finding => finding.File == "historik/samtycke/ingen-sida/1.md" && finding.Severity == Severity.Blocking);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_said_so() =>
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Import(Path.Combine(Folder, "finns-inte")));

    [Fact]
    public async Task An_import_that_is_stopped_has_taken_in_nothing()
    {
        using var stop = new CancellationTokenSource();
        for (var number = 0; number < 30; number++)
            Write($"vagledning/samtycke/ny-{number}.md", new PageDraft($"Ny {number}", "Ny. {vägledning}").ToString());
        var before = (await Editions()).Count;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => App.Get<SigKunskap.Web.Features.Publishing.ImportLibrary>().For(Folder, (done, _) =>
        {
            if (done == 20)
                stop.Cancel();
        }, stop.Token));

        Assert.Equal(before, (await Editions()).Count);
    }
}
