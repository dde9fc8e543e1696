using SigKunskap.Web.Features.Network.Documents;
using SigKunskap.Web.Features.Network.Meetings;

namespace SigKunskap.Tests.Features.Network.Documents;

/// <summary>Programme, slides and notes stand beside the meeting for those who may see both, and the document says where.</summary>
public sealed class MeetingDocumentTests : DocumentTest
{
    [Fact]
    public async Task Whoever_keeps_a_meeting_puts_documents_beside_it_and_takes_them_away()
    {
        var (open, own) = (await Share("program.txt", "Hej"u8.ToArray(), title: "Program för dagen"), await Share("bilder.txt", "Hej igen"u8.ToArray(), "omrade-exempelby", "Bilder från Exempelby"));
        var (meeting, keeper) = (await Called("alla"), Stranger());
        await SignIn(keeper, Fanny);
        Assert.Null((await Browser.Go($"/natverk/traffar/{meeting}")).QuerySelector("a[href$='/dokument'][rel]"));

        var page = await keeper.Go($"/natverk/traffar/{meeting}/dokument");
        await keeper.Send(page, "main form", ("till", $"{open}"));
        await keeper.Send(page, "main form", ("till", $"{own}"));
        // Twice from the same page, as a double click does.
        page = await keeper.Send(page, "main form", ("till", $"{own}"));

        Assert.Equal($"/natverk/traffar/{meeting}", keeper.At);
        Assert.Equal(["Program för dagen", "Bilder från Exempelby"], Titles(page));
        Assert.Equal(["Program för dagen"], Titles(await Other.Go($"/natverk/traffar/{meeting}")));
        Assert.NotNull((await Other.Go($"/natverk/dokument/{open}")).QuerySelector($"a[href='/natverk/traffar/{meeting}']"));

        await keeper.Send(await keeper.Go($"/natverk/traffar/{meeting}/dokument"), "main form", ("bort", $"{open}"));
        Assert.Empty(Titles(await Other.Go($"/natverk/traffar/{meeting}")));
        Assert.Null((await Other.Go($"/natverk/dokument/{open}")).QuerySelector($"a[href='/natverk/traffar/{meeting}']"));
        Assert.Contains("document.attached", await Told(open));
    }

    [Fact]
    public async Task What_one_may_not_see_is_named_in_neither_direction()
    {
        var document = await Share("rutin.txt", "Hej"u8.ToArray());
        var meeting = await Called("omrade-exempelby");
        Assert.True(await App.Get<AttachDocument>().For(await PersonOf(Fanny), AttachPlace.Meeting(meeting), document, Cancel));
        Assert.False(await App.Get<AttachDocument>().For(await PersonOf(Mia), AttachPlace.Meeting(meeting), document, Cancel));
        Assert.False(await App.Get<AttachDocument>().Remove(await PersonOf(Mia), AttachPlace.Meeting(meeting), document, Cancel));

        Assert.NotNull((await Browser.Go($"/natverk/dokument/{document}")).QuerySelector($"a[href='/natverk/traffar/{meeting}']"));
        Assert.DoesNotContain("Planeringsdag", (await Other.Go($"/natverk/dokument/{document}")).Body!.TextContent, StringComparison.Ordinal);

        Assert.True(await App.Get<EraseDocument>().For(await PersonOf(Mia), document, Cancel));
        Assert.Empty(Titles(await Browser.Go($"/natverk/traffar/{meeting}")));
    }

    private async Task<int> Called(string room) =>
        (await App.Get<CallMeeting>().For(await PersonOf(Fanny), new(new MeetingForm { Kind = "Network", Title = "Planeringsdag", Text = "Vi ses.", Room = room, Day = "2027-02-10", Time = "09:00", EndTime = "12:00", Place = "Här" }, Guid.NewGuid(), null), Cancel)).Meeting!.Value;

    private async Task<List<string>> Told(int document)
    {
        await using var db = await Db();
        return [.. db.Changes.Where(change => change.Subject == $"{document}").Select(change => change.Kind)];
    }

    private static IEnumerable<string> Titles(AngleSharp.Dom.IParentNode page) => page.QuerySelectorAll("section[aria-label=Dokument] li a").Select(link => link.TextContent);
}
