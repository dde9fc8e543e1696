using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data.Archive;
using SigKunskap.Web.Features.Stewardship.Archives;

namespace SigKunskap.Tests.Features.Stewardship.Archives;

/// <summary>A facilitator takes the archive; the log says so, and nothing of it stays on the disk.</summary>
public sealed class TakeArchiveTests : StewardshipTest
{
    [Fact]
    public async Task A_facilitator_gets_all_of_it_and_the_log_says_who()
    {
        await Network();
        await Ask("Vem leder mötet?");

        var page = await Keeper.Go(TakeArchive.PagePath);
        Assert.StartsWith("PK", await Keeper.Tell(TakeArchive.FilePath, page, $"form[action='{TakeArchive.FilePath}']"), StringComparison.Ordinal);
        Assert.Equal(200, Keeper.Status);

        Assert.Contains("archive.taken archive", await Audited());
        await Eventually.IsSo(() => Directory.GetFiles(Path.Combine(App.DataFolder, "tillfalligt")).Length == 0);
    }

    [Fact]
    public async Task Only_facilitators_see_the_page_and_a_forged_form_gives_nothing()
    {
        await Network();
        await OnlyFacilitatorsSee(TakeArchive.PagePath);
        var page = await Keeper.Go(TakeArchive.PagePath);

        await Keeper.Tell(TakeArchive.FilePath, page, $"form[action='{TakeArchive.FilePath}']", ("__RequestVerificationToken", "falskt"));
        Assert.Equal(400, Keeper.Status);
        await Anna.Tell(TakeArchive.FilePath, await Anna.Go("/natverk/ny"), "main form");
        Assert.Equal(404, Anna.Status);
        Assert.DoesNotContain("archive.taken archive", await Audited());
    }

    [Fact]
    public async Task While_one_is_written_another_is_asked_to_wait()
    {
        await Network();
        var (take, keeper) = (App.Get<TakeArchive>(), await PersonOf("facilitator@example.se"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => take.For(keeper, Cancel))));

        Assert.InRange(answers.Count(answer => answer is null), 1, 3);
        foreach (var (content, _) in answers.Where(answer => answer is not null).Select(answer => answer!.Value))
            await content.DisposeAsync();
    }

    /// <summary>From one portal to another, through the front door.</summary>
    [Fact]
    public async Task Whoever_comes_back_from_an_archive_gets_a_way_in_from_a_facilitator()
    {
        await Network();
        var question = await Ask("Vem leder mötet?");
        using var folder = new TestFolder();
        await Moved(folder.Path);
        await using var other = await TestApp.Start(new(Content: MadeUpLibrary.Folder, Data: folder.Path, Settings: Setup.Settings));
        using var keeper = new Visitor(other);
        using var anna = new Visitor(other);

        // The portal's own first link gives the first facilitator their account again.
        await Accept(keeper, await other.Get<SigKunskap.Web.Features.Account.FirstFacilitator>().Anew(Cancel), "facilitator@example.se");
        Assert.Equal("/natverk", keeper.At);
        int id;
        await using (var db = await other.Get<IDbContextFactory<SigKunskap.Web.Data.SigKunskapDb>>().CreateDbContextAsync(Cancel))
        {
            Assert.Equal(2, await db.Members.CountAsync(Cancel));
            id = await db.Members.Where(member => member.Email == "anna@example.se").Select(member => member.Id).SingleAsync(Cancel);
        }

        var page = await keeper.Send(await keeper.Go($"/forvaltning/medlemmar/{id}"), "#medlem", ("vagin", "ja"));
        var link = new Uri(page.QuerySelector("#lank")!.TextContent).AbsolutePath;
        await Accept(anna, link, "nagon-annan@example.se");
        Assert.Equal(link, anna.At);
        await Accept(anna, link, "Anna@example.se");

        Assert.Equal("/natverk", anna.At);
        Assert.Contains("Vem leder mötet?", (await anna.Go(question)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await keeper.Go($"/forvaltning/medlemmar/{id}")).QuerySelector("[name=vagin]"));
        await anna.Go(link);
        Assert.Equal(404, anna.Status);
    }

    [Fact]
    public async Task An_account_with_a_way_in_is_opened_by_no_link()
    {
        await Network();
        var keep = App.Get<SigKunskap.Web.Features.Stewardship.KeepMembers>();

        var (path, mistake) = await keep.MakeWayIn(await PersonOf("facilitator@example.se"), (await PersonOf("anna@example.se")).Id, Cancel);

        Assert.Null(path);
        Assert.Contains("har redan en väg in", mistake, StringComparison.Ordinal);
    }

    private static Task Accept(Visitor visitor, string link, string email) => Accept(visitor, link, email, Password);

    private static async Task Accept(Visitor visitor, string link, string email, string password) =>
        await visitor.Send(await visitor.Go(link), "main form", ("namn", "Någon"), ("funktion", "samordnare"), ("yrke", "SocialServices"), ("epost", email), ("losenord", password));

    /// <summary>The archive of this portal, read into the database of another that has not started yet.</summary>
    private async Task Moved(string data)
    {
        var archive = new MemoryStream();
        await App.Get<WriteArchive>().For(archive, cancel: Cancel);
        await File.WriteAllBytesAsync(Path.Combine(data, "arkiv.zip"), archive.ToArray(), Cancel);
        var ended = await SigKunskap.Tests.Platform.PortalProcess.Run("import", Path.Combine(data, "arkiv.zip"), "--Data:Folder", data);
        Assert.True(ended.ExitCode == 0, ended.Errors);
        Assert.Contains("2 medlemmar", ended.Output, StringComparison.Ordinal);
    }
}
