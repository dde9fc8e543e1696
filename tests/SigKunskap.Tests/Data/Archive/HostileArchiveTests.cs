using System.Text;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Archive;

namespace SigKunskap.Tests.Data.Archive;

/// <summary>An archive from somebody who wants to break in or break down is refused in a sentence, and nothing of it goes in.</summary>
public sealed class HostileArchiveTests : ArchiveTest
{
    /// <summary>The smallest portal there is: what is tried here does not depend on what is in it.</summary>
    protected override TestApp.Setup Setup => new();

    [Fact]
    public async Task What_is_no_archive_is_refused()
    {
        await Refused(Encoding.UTF8.GetBytes("inget arkiv"), "zip");
        await Refused([], "zip");
        await Refused(Packed([("hej.txt", [1, 2, 3])]), "manifest.json saknas");
        await Refused(Packed([(ArchiveFormat.ManifestPath, "null"u8.ToArray())]), "går inte att läsa");
        await Refused(Packed([(ArchiveFormat.ManifestPath, "{\"format\":"u8.ToArray())]), "går inte att läsa");
        await Refused(Packed([(ArchiveFormat.ManifestPath, "{\"format\":\"sigkunskap-arkiv\",\"version\":1,\"files\":[null]}"u8.ToArray())]), "otillåtet namn");
    }

    [Fact]
    public async Task One_that_was_cut_off_or_changed_on_the_way_is_refused()
    {
        var archive = await Written();
        await Refused(archive[..(archive.Length / 2)], "avklippt");
        await Refused(Packed(Files(archive).Select(file => (file.Key, file.Key == "logg/handelser.jsonl" ? [.. file.Value, 10] : file.Value))), "längre än");
        await Refused(Packed(Files(archive).Select(file => (file.Key, file.Key == ArchiveFormat.ReadmePath ? [.. file.Value[1..], 65] : file.Value))), ArchiveFormat.ReadmePath);
        await Refused(Packed(Files(archive).Where(file => file.Key != "natverk/rum.jsonl").Select(file => (file.Key, file.Value))), "natverk/rum.jsonl saknas");
    }

    [Theory]
    [InlineData("../utanför.txt")]
    [InlineData("bibliotek/../../utanför.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\utanför.txt")]
    [InlineData("C:\\utanför.txt")]
    [InlineData("bibliotek/./fil.md")]
    [InlineData("bibliotek//fil.md")]
    [InlineData("mapp/")]
    [InlineData("rad\nbrytning")]
    public async Task A_name_that_leads_out_is_refused(string name) =>
        await Refused(Changed(await Written(), files => files[name] = [1]), "otillåtet namn");

    [Fact]
    public async Task A_file_that_the_list_does_not_know_or_that_stands_twice_is_refused()
    {
        var files = Files(await Written()).Select(file => (file.Key, file.Value)).ToList();
        await Refused(Packed(files.Append(("till.txt", [1]))), "inte står i dess lista");
        await Refused(Packed(files.Append(files[0])), "inte står i dess lista");
        await Refused(Packed(files.Append((ArchiveFormat.ManifestPath, [1]))), "två listor");
    }

    [Fact]
    public async Task One_that_swells_when_it_is_unpacked_is_refused()
    {
        var zeros = new byte[40_000_000];
        var archive = await Written();
        var small = Files(archive).Where(file => file.Key == ArchiveFormat.ManifestPath).Select(file => (file.Key, file.Value));
        await Refused(Changed(Packed(small), files => files["bibliotek/stor.md"] = zeros), "orimligt stort");
        // The list says less than there is.
        await Refused(Changed(archive, files => files["bibliotek/stor.md"] = new byte[1_000_000], list => list with { Files = [.. list.Files.Select(file => file.Path == "bibliotek/stor.md" ? file with { Bytes = 10 } : file)] }), "längre än");
    }

    [Theory]
    [InlineData("natverk/inlagg.jsonl", "{\"Id\":1}", "saknas")]
    [InlineData("natverk/inlagg.jsonl", "inte json", "inte JSON")]
    [InlineData("natverk/inlagg.jsonl", "[1]", "inte en rad med fält")]
    [InlineData("natverk/inlagg.jsonl", "{\"Id\":1", "inte JSON")]
    [InlineData("natverk/etiketter.jsonl", "{\"DiscussionId\":987654,\"Tag\":\"x\"}", "pekar på något som inte finns")]
    [InlineData("natverk/etiketter.jsonl", "{\"DiscussionId\":1,\"Tag\":\"x\",\"Hemligt\":\"y\"}", "inte går att läsa")]
    [InlineData("natverk/etiketter.jsonl", "{\"DiscussionId\":\"ett\",\"Tag\":\"x\"}", "inte går att läsa")]
    [InlineData("register/sidor.jsonl", "{\"Id\":9999,\"LastParagraph\":0,\"Slug\":\"../x\",\"Topic\":\"a\",\"Version\":0}", "ingen adress")]
    [InlineData("register/filer.jsonl", "{\"Path\":\"../x\",\"ChangedAt\":\"2026-01-01T00:00:00.0000000Z\",\"Hash\":\"a\",\"Origin\":\"File\",\"Fil\":\"LAS-MIG.md\"}", "hör inte till")]
    [InlineData("register/filer.jsonl", "{\"Path\":\"x\",\"ChangedAt\":\"2026-01-01T00:00:00.0000000Z\",\"Hash\":\"a\",\"Origin\":\"File\",\"Fil\":\"/etc/passwd\"}", "saknas i arkivet")]
    [InlineData("register/filer.jsonl", "{\"Path\":\"x\",\"ChangedAt\":\"2026-01-01\",\"Hash\":\"a\",\"Origin\":\"File\",\"Fil\":\"LAS-MIG.md\"}", "inte går att läsa")]
    [InlineData("natverk/medlemmar.jsonl", "{\"Id\":1,\"PasswordHash\":\"x\"}", "inte går att läsa")]
    public async Task A_row_that_cannot_be_is_refused_with_its_file(string path, string row, string says) =>
        await Refused(Changed(await Written(), files => files[path] = [.. files[path], .. Encoding.UTF8.GetBytes(row + "\n")]), says);

    [Fact]
    public async Task A_newer_archive_is_refused_and_so_is_a_database_that_is_not_empty()
    {
        var archive = await Written();
        await Refused(Changed(archive, _ => { }, list => list with { Schema = 9_999 }), "nyare version");
        await Refused(Changed(archive, _ => { }, list => list with { Version = 2 }), "nyare version");
        await Read(archive);
        var again = await Assert.ThrowsAsync<UnfitArchiveException>(() => Read(archive));
        Assert.Contains("inte tom", again.Message, StringComparison.Ordinal);
    }

    private async Task Refused(byte[] archive, string says)
    {
        var refusal = await Assert.ThrowsAsync<UnfitArchiveException>(() => Read(archive));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        await using var db = Empty.CreateDbContext();
        Assert.Equal((0, 0, 0), (await db.GuidancePages.CountAsync(Cancel), await db.Members.CountAsync(Cancel), await db.LibraryFiles.CountAsync(Cancel)));
    }
}
