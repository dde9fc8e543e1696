using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Discussions;

namespace SigKunskap.Tests.Features.Network.Discussions;

/// <summary>Two at the same moment: one wins, the other is told in words, and nothing that was typed is lost.</summary>
public sealed class RaceTests : NetworkTest
{
    private const string Secret = "Hemligheten är blindtarmen";

    private Visitor anna = null!;

    private string path = "";

    [Fact]
    public async Task Erasing_wins_over_many_edits_at_the_same_moment()
    {
        await Asked();
        var (edit, erase, writer) = (App.Get<EditPost>(), App.Get<ErasePost>(), await PersonOf("anna@example.se"));
        using var begun = new SemaphoreSlim(0);
        var editing = Enumerable.Range(0, 4).Select(window => Task.Run(
            async () =>
            {
                for (var turn = 0; await edit.Find(writer, 1, Cancel) is { } post; turn++)
                {
                    await edit.For(writer, new(1, $"{Secret} {window} {turn}", post.Version, null), Cancel);
                    begun.Release();
                }
            },
            Cancel)).ToList();
        for (var edits = 0; edits < 8; edits++)
            await begun.WaitAsync(Cancel);

        Assert.NotNull(await erase.For(writer, 1, Cancel));
        await Task.WhenAll(editing);

        await using var db = await Db();
        Assert.Equal("", await db.Posts.Where(post => post.Id == 1).Select(post => post.Text).SingleAsync(Cancel));
        Assert.Equal(0, await db.PostEditions.CountAsync(Cancel));
    }

    /// <summary>The edit has read the post, and the erasing comes between that and its save.</summary>
    [Fact]
    public async Task An_edit_that_loses_against_erasing_brings_nothing_back_and_is_told_in_words()
    {
        await Asked();
        var writer = await PersonOf("anna@example.se");
        var settings = App.Get<DbContextOptions<SigKunskapDb>>();
        var between = new Between(async () => Assert.NotNull(await App.Get<ErasePost>().For(writer, 1, Cancel)));
        var slow = new EditPost(new Databases(App, new DbContextOptionsBuilder<SigKunskapDb>(settings).AddInterceptors(between).Options), App.Get<SigKunskap.Web.Features.Network.Writing.GuardKnowledge>(), App.Get<SigKunskap.Web.Features.Network.Mentions.Mentionable>(), App.Clock);

        var lost = await slow.For(writer, new(1, $"{Secret} igen", 0, null), Cancel);

        Assert.Null(lost?.Discussion);
        Assert.Contains("ändrades", lost!.Mistakes.Single(), StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Equal("", await db.Posts.Where(post => post.Id == 1).Select(post => post.Text).SingleAsync(Cancel));
        Assert.Equal(0, await db.PostEditions.CountAsync(Cancel));
    }

    [Fact]
    public async Task What_was_typed_comes_back_when_its_place_is_gone()
    {
        await Asked();
        var (edit, reply) = (await anna.Go("/natverk/inlagg/1/andra"), await anna.Go(path));
        await anna.Send(await anna.Go("/natverk/inlagg/1/ta-bort"), "main form");

        var late = await anna.Send(edit, "main form", ("text", "En ny lydelse."));
        Assert.Equal(404, anna.Status);
        Assert.Equal("En ny lydelse.", late.QuerySelector("textarea")!.TextContent);

        Assert.True(await App.Get<ChangeDiscussion>().Hide(await PersonOf("facilitator@example.se"), 1, true, "Prov", cancel: Cancel));
        var gone = await anna.Send(reply, "#svara form", ("text", "Ett långt svar."));
        Assert.Equal(404, anna.Status);
        Assert.Equal("Ett långt svar.", gone.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Taking_an_answer_that_was_erased_meanwhile_is_told_in_words()
    {
        await Asked();
        await anna.Send(await anna.Go(path), "#svara form", ("text", "Samordnaren."));
        var page = await anna.Go(path);
        await anna.Send(await anna.Go("/natverk/inlagg/2/ta-bort"), "main form");

        var late = await anna.Send(page, "form#handling", ("svar", "2"));

        Assert.Contains("har ändrats sedan du öppnade sidan", late.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, late.QuerySelectorAll(".post").Length);
    }

    [Fact]
    public async Task Many_windows_that_follow_at_once_follow()
    {
        await Asked();
        var (reader, change) = (await PersonOf("facilitator@example.se"), App.Get<ChangeDiscussion>());

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => change.Follow(reader, 1, true, Cancel), Cancel))), Assert.True);

        await using var db = await Db();
        Assert.True((await db.Readings.SingleAsync(reading => reading.MemberId == reader.Id, Cancel)).Follows);
    }

    [Fact]
    public async Task Of_two_facilitators_at_the_same_moment_one_is_told_that_the_other_was_first()
    {
        await Asked();
        var (keeper, change) = (await PersonOf("facilitator@example.se"), App.Get<ChangeDiscussion>());

        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => number % 2 == 0 ? change.Lock(keeper, 1, true, "Klar.", 0, Cancel) : change.Hide(keeper, 1, true, "Fel.", 0, Cancel), Cancel)));

        Assert.Single(done, true);
    }

    private async Task Asked()
    {
        await Facilitator();
        anna = await Member(await Area("Exempelby"), "anna@example.se");
        await anna.Send(await anna.Go("/natverk/ny"), "main form", ("rubrik", "En fråga"), ("text", Secret));
        path = anna.At;
    }

    private Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);

    /// <summary>Does something once, right before the first save of a post.</summary>
    private sealed class Between(Func<Task> what) : SaveChangesInterceptor
    {
        private bool done;

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (!done)
            {
                done = true;
                await what();
            }

            return result;
        }
    }

    private sealed class Databases(TestApp app, DbContextOptions<SigKunskapDb> options) : IDbContextFactory<SigKunskapDb>
    {
        public SigKunskapDb CreateDbContext() => new(options, app.Clock, app.Get<ChangeSignal>());
    }
}
