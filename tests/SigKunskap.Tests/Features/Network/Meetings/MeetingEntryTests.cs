using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Finding;
using SigKunskap.Web.Features.Network.Meetings;

namespace SigKunskap.Tests.Features.Network.Meetings;

public sealed class MeetingEntryTests : MeetingTest
{
    [Fact]
    public async Task A_question_becomes_a_discussion_with_one_click_and_each_leads_to_the_other()
    {
        await Facilitator();
        var mia = await Member(await Area("Exempelby"), "mia@example.se");
        var path = $"/natverk/traffar/{await Called(Fanny, Form)}";
        var asked = await mia.Send(await mia.Go(path), "#skriv form", ("text", "Hur gör ni när någon fyller arton?"));
        Assert.Contains("Hur gör ni när någon fyller arton?", asked.Body!.TextContent, StringComparison.Ordinal);

        var entry = asked.QuerySelector("button[name=punkt]")!.GetAttribute("value");
        var draft = await mia.Send(asked, "#diskutera", ("punkt", entry));
        Assert.Equal("Hur gör ni när någon fyller arton?", draft.QuerySelector("#rubrik")!.GetAttribute("value"));
        var discussion = await mia.Send(draft, "main form[action^='/natverk/ny']", ("gor", "skicka"));

        Assert.NotNull(discussion.QuerySelector($"a[href='{path}#punkt-{entry}']"));
        await Eventually.IsSo(async () => (await mia.Go(path)).QuerySelector($"#punkt-{entry} a[href='{new Uri("http://x" + await Discussion()).AbsolutePath}']") is not null);

        async Task<string> Discussion()
        {
            await using var db = await Db();
            return $"/natverk/diskussioner/{await db.Discussions.Select(d => d.Id).SingleAsync(Cancel)}";
        }
    }

    [Fact]
    public async Task Nobody_ties_a_discussion_to_a_meeting_that_they_do_not_see()
    {
        await Facilitator();
        var (own, other) = (await Area("Exempelby"), await Area("Annanby"));
        await Member(own, "mia@example.se");
        await Member(other, "anders@example.se");
        var id = await Called(Fanny, Form with { Room = "omrade-exempelby" });
        var entry = (await App.Get<WriteEntry>().For(await PersonOf("mia@example.se"), new(id, MeetingEntryKind.Question, "Hur gör ni?", false, Guid.NewGuid(), null), Cancel)).Entry!.Value;
        foreach (var writer in new[] { "anders@example.se", "mia@example.se" })
            await App.Get<Write>().For(await PersonOf(writer), new Write.Start("alla", true, $"Från {writer[..3]}", $"Se [träffen]({LinkedDiscussions.Address(id, entry)}).", "", false, Guid.NewGuid(), null), Cancel);

        await using var db = await Db();
        await Eventually.IsSo(() => db.MeetingEntries.AnyAsync(e => e.DiscussionId != null, Cancel));
        Assert.Equal("Från mia", await db.Discussions.Where(d => d.Id == db.MeetingEntries.First().DiscussionId).Select(d => d.Title).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Notes_and_decisions_are_written_by_the_organiser_once_it_has_begun_and_found_by_those_who_see_the_meeting()
    {
        await Facilitator();
        var (own, other) = (await Area("Exempelby"), await Area("Annanby"));
        await Member(own, "mia@example.se");
        await Member(other, "anders@example.se");
        var id = await Called(Fanny, Form with { Room = "omrade-exempelby" });
        var (fanny, mia) = (await PersonOf(Fanny), await PersonOf("mia@example.se"));
        Assert.Contains("inte börjat", (await Write(fanny)).Mistake, StringComparison.Ordinal);
        App.Clock.Set(new(2027, 2, 10, 10, 0, 0, TimeSpan.Zero));

        Assert.True((await Write(mia)).IsGone);
        Assert.NotNull((await Write(fanny)).Entry);
        await Eventually.IsSo(async () => (await App.Get<FindInNetwork>().For(mia, "årshjul", 1, Cancel)).Total == 1);
        Assert.Equal(0, (await App.Get<FindInNetwork>().For(await PersonOf("anders@example.se"), "årshjul", 1, Cancel)).Total);

        Task<WriteEntry.Answer> Write(SigKunskap.Web.Platform.Access.Person by) => App.Get<WriteEntry>().For(by, new(id, MeetingEntryKind.Decision, "Vi gör ett gemensamt årshjul.", false, Guid.NewGuid(), null), Cancel);
    }

    [Fact]
    public async Task What_somebody_happened_to_write_is_gone_from_page_search_and_drafts_and_the_log_says_only_that()
    {
        var fanny = await Facilitator();
        var mia = await Member(await Area("Exempelby"), "mia@example.se");
        var id = await Called(Fanny, Form);
        var asked = await mia.Send(await mia.Go($"/natverk/traffar/{id}"), "#skriv form", ("text", "Något om blåbärskullen som inte får stå här."));
        await fanny.Send(await fanny.Go($"/natverk/traffar/{id}"), "#diskutera", ("punkt", asked.QuerySelector("button[name=punkt]")!.GetAttribute("value")));
        var reader = await PersonOf(Fanny);
        await Eventually.IsSo(async () => (await App.Get<FindInNetwork>().For(reader, "blåbärskullen", 1, Cancel)).Total == 1);

        var page = await mia.Go(asked.QuerySelector("a[href$='/ta-bort']")!.GetAttribute("href")!);
        Assert.Contains("Texten är borttagen.", (await mia.Send(page, "main form", ("gor", "bort"))).Body!.TextContent, StringComparison.Ordinal);

        await Eventually.IsSo(async () => (await App.Get<FindInNetwork>().For(reader, "blåbärskullen", 1, Cancel)).Total == 0);
        await using var db = await Db();
        Assert.DoesNotContain("blåbärskullen", string.Concat((await db.Drafts.ToListAsync(Cancel)).Select(draft => draft.Title + draft.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain(await db.AuditEntries.ToListAsync(Cancel), entry => $"{entry.Subject}{entry.Reason}".Contains("blåbär", StringComparison.Ordinal));
        Assert.Single(await db.AuditEntries.Where(entry => entry.Action == "meeting.erased").ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_a_facilitator_hides_members_neither_read_nor_find()
    {
        var fanny = await Facilitator();
        var mia = await Member(await Area("Exempelby"), "mia@example.se");
        var id = await Called(Fanny, Form with { Text = "Vi talar om smultronstället." });
        var reader = await PersonOf("mia@example.se");
        await Eventually.IsSo(async () => (await App.Get<FindInNetwork>().For(reader, "smultronstället", 1, Cancel)).Total == 1);
        await fanny.Send(await fanny.Go($"/natverk/traffar/{id}/ta-bort"), "main form", ("gor", "dolj"), ("skal", "Fel rum."));

        await mia.Go($"/natverk/traffar/{id}");
        Assert.Equal(404, mia.Status);
        await mia.Go($"/natverk/traffar/{id}.ics");
        Assert.Equal(404, mia.Status);
        await Eventually.IsSo(async () => (await App.Get<FindInNetwork>().For(reader, "smultronstället", 1, Cancel)).Total == 0);
    }
}
