using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Features.Publishing;

namespace SigKunskap.Tests.Features.Publishing;

/// <summary>Each tool that comes in changed is its next edition, and stays.</summary>
public sealed class FlowEditionsTests : LibraryTest
{
    private const string File = "verktyg/lana-bok.yml";

    private static string Good => MadeUpLists.Files[File];

    private static string Better => Good.Replace("titel: Visa upp boken i läsesalen", "titel: Ta fram boken", StringComparison.Ordinal);

    [Fact]
    public async Task A_changed_tool_is_its_next_edition_with_the_day_it_came()
    {
        App.Clock.Advance(TimeSpan.FromDays(3));
        Write(File, Better);
        await Import();

        var editions = await Kept();

        Assert.Equal([(1, Good), (2, Better)], editions.Select(edition => (edition.Number, edition.Source)));
        Assert.Equal([DatedClock.Today.Date, DatedClock.Today.Date.AddDays(3)], editions.Select(edition => edition.PublishedAt.Date));
        await Eventually.IsSo(() => App.Library.HistoryOf(App.Library.Flows[0]).Newest!.Number == 2);
    }

    [Fact]
    public async Task The_same_file_again_is_nothing_new_and_a_file_that_goes_back_is()
    {
        await Import();
        Assert.Single(await Kept());
        Write(File, Better);
        await Import();
        Write(File, Good);
        await Import();
        await Import();

        Assert.Equal([Good, Better, Good], (await Kept()).Select(edition => edition.Source));
    }

    [Fact]
    public async Task A_broken_file_leaves_the_edition_before_it_standing()
    {
        Write(File, Good.Replace("ger: [samtycke, radgor]", "ger: [nej]", StringComparison.Ordinal));

        Assert.Equal(1, (await Import()).Refused);

        Assert.Equal(Good, Assert.Single(await Kept()).Source);
    }

    [Fact]
    public async Task The_newest_edition_is_the_file_that_is_exported()
    {
        Write(File, Better);
        await Import();
        using var folder = new TestFolder();
        await App.Get<ExportLibrary>().For(folder.Path, cancel: Cancel);

        Assert.Equal(Better, System.IO.File.ReadAllText(Path.Combine(folder.Path, File)));
        await Import(folder.Path);
        Assert.Equal(2, (await Kept()).Count);
    }

    [Fact]
    public async Task The_editions_before_it_are_exported_too_and_come_back_with_their_days()
    {
        App.Clock.Advance(TimeSpan.FromDays(3));
        Write(File, Better);
        await Import();
        using var folder = new TestFolder();
        await App.Get<ExportLibrary>().For(folder.Path, cancel: Cancel);

        Assert.Equal(Good, System.IO.File.ReadAllText(Path.Combine(folder.Path, "verktygshistorik/lana-bok/1.yml")));
        await using var other = await TestApp.Start(new(Content: folder.Path));
        Assert.Equal((await Kept()).Select(edition => (edition.Number, edition.Source, edition.PublishedAt)), (await Read(other, db => db.FlowEditions.OrderBy(edition => edition.Number).ToListAsync(Cancel))).Select(edition => (edition.Number, edition.Source, edition.PublishedAt)));
    }

    [Fact]
    public async Task A_history_with_a_gap_is_a_finding_and_the_newest_edition_goes_in()
    {
        Write(File, Better);
        Write("verktygshistorik/lana-bok/2.yml", Good);

        var answer = await Import();

        Assert.Contains(answer.Findings, finding => finding.File == "verktygshistorik/lana-bok/1.yml");
        Assert.Equal([Good, Better], (await Kept()).Select(edition => edition.Source));
    }

    [Fact]
    public async Task A_note_that_only_stayed_in_the_file_is_about_the_edition_before()
    {
        const string Note = "Förstaupplagor går till jurist, efter frågor från tre bibliotek.";
        Write(File, Better);
        await Import();
        Write(File, Better.Replace(Note, "Rubriken är kortare.", StringComparison.Ordinal));
        await Import();
        await Eventually.IsSo(() => App.Library.HistoryOf(App.Library.Flows[0]).Editions.Count == 3);

        var history = App.Library.HistoryOf(App.Library.Flows[0]);

        Assert.Equal([Note, null, "Rubriken är kortare."], history.Editions.Select(history.NoteOn));
    }

    private Task<List<SigKunskap.Web.Data.StoredFlowEdition>> Kept() => Read(db => db.FlowEditions.OrderBy(edition => edition.Number).ToListAsync(Cancel));
}
