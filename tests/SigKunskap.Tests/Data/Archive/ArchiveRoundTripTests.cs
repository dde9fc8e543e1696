using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Archive;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Publishing;

namespace SigKunskap.Tests.Data.Archive;

/// <summary>Archive, read into an empty database, archive: the same files, byte for byte.</summary>
public sealed class ArchiveRoundTripTests : ArchiveTest
{
    [Fact]
    public async Task What_an_archive_holds_comes_back_as_it_was()
    {
        await MakeAPast();
        var first = await Written();

        var answer = await Read(first);
        var second = await Written(new(Empty, App.Clock));

        var (before, after) = (Files(first), Files(second));
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(ListOf(before) with { MadeAt = default, Files = [] }, ListOf(after) with { MadeAt = default, Files = [] });
        Assert.All(before.Where(file => file.Key != ArchiveFormat.ManifestPath), file => Assert.True(file.Value.AsSpan().SequenceEqual(after[file.Key]), file.Key));
        await using var db = await Db();
        Assert.Equal(
            (await db.GuidancePages.CountAsync(Cancel), await db.Editions.CountAsync(Cancel), await db.Members.CountAsync(member => member.LeftAt == null, Cancel)),
            (answer.Pages, answer.Editions, answer.Members));
        Assert.True(answer.Documents >= 40, $"{answer.Documents} files of documents came back.");
    }

    [Fact]
    public async Task The_library_that_comes_back_reads_as_it_did_with_every_edition_of_every_tool()
    {
        await MakeAPast();
        await Read(await Written());

        var back = await new LibraryLoader(Empty, Microsoft.Extensions.Logging.Abstractions.NullLogger<LibraryLoader>.Instance).Load(Cancel);

        Assert.Equal(App.Library.Pages.Select(page => (page.Address, page.Editions.Count, page.Newest.Front.Title)), back.Pages.Select(page => (page.Address, page.Editions.Count, page.Newest.Front.Title)));
        Assert.Equal(App.Library.Flows.Select(flow => (flow.Name, App.Library.HistoryOf(flow).Editions.Count)), back.Flows.Select(flow => (flow.Name, back.HistoryOf(flow).Editions.Count)));
        Assert.Contains(back.Flows, flow => back.HistoryOf(flow).Editions.Count == 2);
    }

    [Fact]
    public async Task Members_come_back_without_a_way_in()
    {
        await Read(await Written());

        await using var db = Empty.CreateDbContext();
        var members = await db.Members.Where(member => member.LeftAt == null).ToListAsync(Cancel);
        await using var before = await Db();
        var stamps = await before.Members.Select(member => member.SecurityStamp).ToListAsync(Cancel);

        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.True(member.PasswordHash is null && member.Email is not null && !stamps.Contains(member.SecurityStamp)));
    }

    [Fact]
    public async Task A_folder_of_the_library_alone_is_in_it_and_can_be_taken_in()
    {
        await MakeAPast();
        var files = Files(await Written());
        using var folder = new TestFolder();
        foreach (var (path, content) in files.Where(file => file.Key.StartsWith(ArchiveFormat.LibraryFolder, StringComparison.Ordinal)))
            MadeUpLibrary.Write(folder.Path, path[ArchiveFormat.LibraryFolder.Length..], Text(content));

        await using var other = await TestApp.Start(new(Content: folder.Path));

        Assert.Equal(App.Library.Pages.Select(page => (page.Address, page.Editions.Count)), other.Library.Pages.Select(page => (page.Address, page.Editions.Count)));
        Assert.Equal(2, other.Library.HistoryOf(other.Library.Flows.First(flow => flow.Name == "kom-igang")).Editions.Count);
    }

    [Fact]
    public async Task What_is_written_while_the_archive_is_made_is_not_in_it()
    {
        var target = new SlowStream(async () =>
        {
            await using var db = await Db();
            db.AuditEntries.Add(new() { At = App.Clock.GetUtcNow().UtcDateTime, Action = "member.left", Subject = "member 424242" });
            await db.SaveChangesAsync(Cancel);
        });

        await App.Get<WriteArchive>().For(target, cancel: Cancel);

        Assert.True(target.HasActed);
        Assert.DoesNotContain("424242", Text(Files(target.ToArray())["logg/handelser.jsonl"]), StringComparison.Ordinal);
        Assert.Contains("424242", Text(Files(await Written())["logg/handelser.jsonl"]), StringComparison.Ordinal);
    }

    /// <summary>Editions of file and portal, a second edition of a tool, and a page out of force.</summary>
    private async Task MakeAPast()
    {
        using var folder = new TestFolder();
        MadeUpLibrary.Write(folder.Path, "verktyg/kom-igang.yml", await File.ReadAllTextAsync(Path.Combine(StarterLibrary.Folder, "verktyg/kom-igang.yml"), Cancel) + "\n# ändrad\n");
        Assert.True((await App.Get<ImportLibrary>().For(folder.Path, cancel: Cancel)).Whole);
        var page = App.Library.Pages[0];
        App.Clock.Advance(TimeSpan.FromHours(1));
        Assert.NotNull((await App.Get<PublishEdition>().For(page.Address, page.Newest.Stored.Source + "\n\nEtt stycke till. {vägledning}\n", Cancel)).Number);
        await Eventually.IsSo(() => App.Library.Find(page.Address)!.Editions.Count > page.Editions.Count && App.Library.Flows.Any(flow => App.Library.HistoryOf(flow).Editions.Count == 2));
    }

    /// <summary>Does something at the first piece that it is given.</summary>
    private sealed class SlowStream(Func<Task> act) : MemoryStream
    {
        public bool HasActed { get; private set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!HasActed)
            {
                HasActed = true;
                await act();
            }

            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
