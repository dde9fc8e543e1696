using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Documents;

namespace SigKunskap.Tests.Features.Network.Documents;

/// <summary>A document beside a discussion is shown to those who may see the document, and to no others. An area says that it uses one.</summary>
public sealed class AttachDocumentTests : DocumentTest
{
    [Fact]
    public async Task A_document_stands_under_the_discussion_for_those_who_may_see_it()
    {
        var (open, own) = (await Share("öppen.txt", "Hej"u8.ToArray(), title: "Öppen rutin"), await Share("egen.txt", "Hej igen"u8.ToArray(), "omrade-exempelby", "Egen rutin"));
        var discussion = (await App.Get<Write>().For(await PersonOf(Mia), new Write.Start("alla", true, "En fråga", "Vi undrar.", "", false, Guid.NewGuid(), null), Cancel)).Discussion!.Value;
        var page = await Browser.Go($"/natverk/dokument/till/{discussion}");
        await Browser.Send(page, "main form", ("till", $"{own}"));
        Assert.True(await App.Get<AttachDocument>().For(await PersonOf(Mia), AttachPlace.Discussion(discussion), open, Cancel));

        Assert.Equal(["Egen rutin", "Öppen rutin"], Titles(await Browser.Go($"/natverk/diskussioner/{discussion}")));
        Assert.Equal(["Öppen rutin"], Titles(await Other.Go($"/natverk/diskussioner/{discussion}")));

        await App.Get<EraseDocument>().For(await PersonOf(Mia), open, Cancel);
        Assert.Empty(Titles(await Other.Go($"/natverk/diskussioner/{discussion}")));
    }

    [Fact]
    public async Task An_area_says_that_it_uses_a_document_and_that_it_does_no_longer()
    {
        var id = await Share("rutin.txt", "Hej"u8.ToArray());

        var page = await Other.Send(await Other.Go($"/natverk/dokument/{id}"), "main form", ("anvand", "annanby"));
        Assert.Contains("Annanby", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        page = await Other.Send(page, "main form", ("sluta", "annanby"));

        Assert.DoesNotContain("Annanby", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_says_what_is_new_and_the_old_one_is_still_there()
    {
        var id = await Share("rutin.txt", "Den gamla"u8.ToArray());
        var page = await Browser.Send(await Browser.Go($"/natverk/dokument/{id}/ny-version"), "main form", ("nytt", "Kortare."));
        var upload = int.Parse(Browser.At.Split('/')[^1], null);
        await Send(Browser, upload, "rutin-2.txt", "Den nya"u8.ToArray());
        page = await Browser.Send(await Reviewed(Browser, upload), "#dela", ("gor", "dela"));

        Assert.Equal($"/natverk/dokument/{id}", Browser.At);
        Assert.Contains("Kortare.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Den gamla", (await Other.Go(DownloadApi.Path(id, 1))).Body!.TextContent);
        Assert.Equal("Den nya", (await Other.Go(DownloadApi.Path(id, 2))).Body!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("article").Length);
    }

    private static IEnumerable<string> Titles(AngleSharp.Dom.IParentNode page) => page.QuerySelectorAll("section[aria-label=Dokument] li a").Select(link => link.TextContent);
}
