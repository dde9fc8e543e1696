using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Features.Network.Meetings;

namespace SigKunskap.Tests.Features.Network.Meetings;

public sealed class CallMeetingTests : MeetingTest
{
    [Fact]
    public async Task A_meeting_is_called_through_the_form_and_stands_in_the_calendar()
    {
        var fanny = await Facilitator();
        var page = await fanny.Send(await fanny.Go("/natverk/traffar/ny"), "main form", ("slag", "Workshop"), ("rum", "alla"), ("rubrik", "Arbetsmöte om samtycke"), ("startdag", "2027-03-01"), ("starttid", "09:00"), ("sluttid", "15:30"),
            ("plats", "Storgatan 5, Exempelköping"), ("text", "Vi skriver **gemensamt**."), ("program", "09.00 Kaffe\n9:15-10.00 Genomgång\nEftermiddag i grupper"), ("platser", "12"), ("sista", "2027-02-20"));

        Assert.Equal("Arbetsmöte om samtycke", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("måndag 1\u00a0mars 2027 kl.\u00a009.00–15.30", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 av 12 platser är tagna", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(["09.00", "09.15–10.00", ""], page.QuerySelectorAll("table th").Select(cell => cell.TextContent));
        Assert.Contains("Arbetsmöte om samtycke", (await fanny.Go("/natverk/traffar")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-03-28", "02:30", "finns inte den 28\u00a0mars 2027")]
    [InlineData("2027-10-31", "02:30", "kommer två gånger den 31\u00a0oktober 2027")]
    [InlineData("2027-02-30", "09:00", "år-månad-dag")]
    [InlineData("2026-11-22", "09:00", "senare än nu")]
    [InlineData("2027-03-01", "", "Skriv tiden")]
    public async Task A_time_that_cannot_be_is_explained_and_nothing_typed_is_lost(string day, string time, string told)
    {
        var fanny = await Facilitator();
        var page = await fanny.Send(await fanny.Go("/natverk/traffar/ny"), "main form", ("rum", "alla"), ("rubrik", "Ett nattmöte"), ("startdag", day), ("starttid", time), ("sluttid", "23:00"), ("plats", "Här"), ("text", "Vi ses."));

        Assert.Contains(told, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ett nattmöte", page.QuerySelector("#rubrik")!.GetAttribute("value"));
        Assert.Equal(day, page.QuerySelector("#startdag")!.GetAttribute("value"));
        await using var db = await Db();
        Assert.Empty(await db.Meetings.ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("http://example.se/rum")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://anna:hemligt@example.se/")]
    [InlineData("//example.se")]
    public async Task A_link_that_is_not_https_is_refused(string link)
    {
        await Facilitator();
        var answer = await App.Get<CallMeeting>().For(await PersonOf(Fanny), new(Form with { Link = link }, Guid.NewGuid(), null), Cancel);

        Assert.Null(answer.Meeting);
        Assert.Contains("https://", answer.Mistakes["lank"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_points_out_a_person_is_stopped_and_a_street_address_of_the_place_is_not()
    {
        await Facilitator();
        var (fanny, call) = (await PersonOf(Fanny), App.Get<CallMeeting>());

        Assert.True((await call.For(fanny, new(Form with { Text = "Vi talar om 19811218-9876." }, Guid.NewGuid(), null), Cancel)).Guard!.IsCertain);
        Assert.NotNull((await call.For(fanny, new(Form with { Place = "Storgatan 5" }, Guid.NewGuid(), null), Cancel)).Meeting);
        Assert.True((await call.For(fanny, new(Form with { Place = "Storgatan 5, 19811218-9876" }, Guid.NewGuid(), null), Cancel)).Guard!.IsCertain);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_meeting()
    {
        await Facilitator();
        var (fanny, call, key) = (await PersonOf(Fanny), App.Get<CallMeeting>(), Guid.NewGuid());
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => call.For(fanny, new(Form, key, null), Cancel)));

        Assert.Single(answers.Select(answer => answer.Meeting).Distinct());
        Assert.NotNull(answers[0].Meeting);
    }

    [Fact]
    public async Task A_change_from_an_old_page_is_told_and_keeps_what_was_typed()
    {
        var fanny = await Facilitator();
        var id = await Called(Fanny, Form);
        var old = await fanny.Go($"/natverk/traffar/{id}/andra");
        await Change(Fanny, id, form => form with { Place = "Rådhuset" });
        var page = await fanny.Send(old, "main form", ("rubrik", "En annan rubrik"));

        Assert.Contains("Någon annan har ändrat mötet", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("En annan rubrik", page.QuerySelector("#rubrik")!.GetAttribute("value"));
        Assert.Equal("En annan rubrik", (await fanny.Send(page, "main form")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_cancelled_meeting_says_why_and_is_changed_no_more()
    {
        var fanny = await Facilitator();
        var id = await Called(Fanny, Form);
        var page = await fanny.Send(await fanny.Go($"/natverk/traffar/{id}/stall-in"), "main form", ("varfor", "Lokalen är upptagen."));

        Assert.Equal($"/natverk/traffar/{id}", fanny.At);
        Assert.Contains("Lokalen är upptagen.", page.Body!.TextContent, StringComparison.Ordinal);
        await fanny.Go($"/natverk/traffar/{id}/andra");
        Assert.Equal(404, fanny.Status);
    }
}
