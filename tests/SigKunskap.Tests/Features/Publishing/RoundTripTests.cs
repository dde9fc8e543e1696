using System.Text;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Checks;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Publishing;

namespace SigKunskap.Tests.Features.Publishing;

/// <summary>Export, import into an empty database, export: the same library, byte for byte.</summary>
public sealed class RoundTripTests : LibraryTest
{
    [Fact]
    public async Task A_library_with_a_past_comes_back_as_it_was()
    {
        await MakeAPast();

        using var first = new TestFolder();
        using var second = new TestFolder();
        await App.Get<ExportLibrary>().For(first.Path, cancel: Cancel);
        await using var other = await TestApp.Start(new(Content: first.Path));
        await other.Get<ExportLibrary>().For(second.Path, cancel: Cancel);

        Assert.Equal(Bytes(first.Path), Bytes(second.Path));
        Assert.Equal((await Editions()).Select(Told), (await Editions(other)).Select(Told));
        Assert.Equal(await Read(LastParagraphs), await Read(other, LastParagraphs));
        Assert.Equal(await Read(Files), await Read(other, Files));
    }

    [Fact]
    public async Task What_was_exported_is_no_news_to_the_library_it_came_from()
    {
        await MakeAPast();
        using var folder = new TestFolder();
        await App.Get<ExportLibrary>().For(folder.Path, cancel: Cancel);
        var before = await Editions();

        var answer = await Import(folder.Path);

        Assert.Equal((0, 0, true), (answer.Published, answer.Files, answer.Whole));
        Assert.Equal(before.Select(Told), (await Editions()).Select(Told));
    }

    [Fact]
    public async Task An_exported_portal_edition_that_was_edited_by_hand_is_a_conflict_and_not_history()
    {
        await MakeAPast();
        using var folder = new TestFolder();
        await App.Get<ExportLibrary>().For(folder.Path, cancel: Cancel);
        var before = (await Editions(Whole)).Select(Told).ToList();
        MadeUpLibrary.Write(folder.Path, "vagledning/samtycke/vem-samtycker.md", MadeUpLibrary.NewestOfWhole.Replace("två exemplar", "fem exemplar", StringComparison.Ordinal));

        Assert.Equal("samtycke/vem-samtycker", Assert.Single((await Import(folder.Path)).Conflicts));
        Assert.Equal(before, (await Editions(Whole)).Select(Told));
    }

    [Fact]
    public async Task An_exported_page_edited_by_hand_is_published_today_in_an_empty_library_and_no_removed_id_comes_back()
    {
        await MakeAPast();
        using var folder = new TestFolder();
        await App.Get<ExportLibrary>().For(folder.Path, cancel: Cancel);
        MadeUpLibrary.Write(folder.Path, "vagledning/samtycke/vem-samtycker.md", MadeUpLibrary.NewestOfWhole + "\n\nHundar är välkomna på måndagar. {vägledning}\n");

        await using var other = await TestApp.Start(new(Content: folder.Path));
        var newest = (await Editions(other, Whole))[^1];

        Assert.Equal(EditionOrigin.File, newest.Origin);
        Assert.Equal(DatedClock.Today.Date, newest.PublishedAt.Date);
        Assert.Contains("p8", newest.ParagraphIds, StringComparison.Ordinal);
        Assert.DoesNotContain("p7", newest.ParagraphIds, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  Först två mellanslag. {vägledning}")]
    [InlineData("\n\nFörst tomma rader. {vägledning}")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("Citat \" och \\ och \t tabb och 🙂 och \u2028 radbrott. {vägledning}\n\n- a: b\n- 'c'")]
    [InlineData("Rader\r\nfrån Windows. {vägledning}")]
    public async Task A_reusable_block_comes_back_as_it_was_whatever_it_holds(string block)
    {
        Write("block/gemensamt.md", block);
        await Import();
        using var first = new TestFolder();
        using var second = new TestFolder();
        await App.Get<ExportLibrary>().For(first.Path, cancel: Cancel);
        await using var other = await TestApp.Start(new(Content: first.Path));
        await other.Get<ExportLibrary>().For(second.Path, cancel: Cancel);

        Assert.Equal(Bytes(first.Path), Bytes(second.Path));
    }

    [Fact]
    public async Task The_starter_library_comes_out_with_the_files_it_went_in_with()
    {
        await using var starter = await TestApp.Start(new(Content: StarterLibrary.Folder));
        using var folder = new TestFolder();
        await starter.Get<ExportLibrary>().For(folder.Path, cancel: Cancel);
        var written = Bytes(folder.Path);

        // The schema is for the editors of those who write, and stays beside them.
        Assert.All(Bytes(StarterLibrary.Folder).Where(file => !file.Key.EndsWith(".schema.json", StringComparison.Ordinal)), file => Assert.Equal(file.Value, written[file.Key]));
        var found = new List<Finding>();
        var read = SigKunskap.Content.Folders.FolderLibrary.Read(SigKunskap.Content.Folders.ContentFolder.Read(folder.Path, found), found, StarterLibrary.Day);
        Assert.DoesNotContain(read.Findings, finding => finding.Severity != Severity.Warning);
    }

    /// <summary>Editions of file and portal, a changed block, and a paragraph with the highest number that was removed again.</summary>
    private async Task MakeAPast()
    {
        Write("block/gemensamt.md", "Det här är påhittat, ordet är parasoll. {vägledning}");
        await Import();
        Assert.Equal(4, (await Publish(Whole, MadeUpLibrary.NewestOfWhole + "\n\nEtt stycke som snart är borta igen, hatt. {vägledning}\n")).Number);
        App.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(5, (await Publish(Whole, MadeUpLibrary.NewestOfWhole.Replace("två exemplar", "tre exemplar", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal))).Number);
        Assert.Equal(1, (await Publish(new("samtycke", "ny"), new PageDraft("Ny", "Ny. {vägledning}").ToString())).Number);
    }

    private static Dictionary<string, string> Bytes(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) != "README.md")
        .OrderBy(file => file, StringComparer.Ordinal)
        .ToDictionary(file => Path.GetRelativePath(folder, file), file => Encoding.Latin1.GetString(File.ReadAllBytes(file)));

    private static object Told(Edition edition) =>
        (edition.Page!.Topic, edition.Page.Slug, edition.Number, edition.Source, edition.Blocks, edition.ParagraphIds, edition.ValidFrom, edition.ValidTo, edition.PublishedAt, edition.Origin);

    private static Task<List<string>> LastParagraphs(SigKunskapDb db) =>
        db.GuidancePages.OrderBy(page => page.Topic).ThenBy(page => page.Slug).Select(page => $"{page.Topic}/{page.Slug} {page.LastParagraph}").ToListAsync(Cancel);

    private static Task<List<string>> Files(SigKunskapDb db) =>
        db.LibraryFiles.OrderBy(file => file.Path).Select(file => $"{file.Path} {file.Hash} {file.Text}").ToListAsync(Cancel);
}
