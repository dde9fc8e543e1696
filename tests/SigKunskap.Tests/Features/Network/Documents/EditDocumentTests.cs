using SigKunskap.Web.Features.Network.Documents;

namespace SigKunskap.Tests.Features.Network.Documents;

/// <summary>What a document is called and what is said of it can be mended, by whoever shared it and by a facilitator.</summary>
public sealed class EditDocumentTests : DocumentTest
{
    [Fact]
    public async Task A_new_title_and_description_stand_on_the_page_and_are_found()
    {
        var id = await Share("rutin.txt", "Hej"u8.ToArray());

        var page = await Browser.Send(await Browser.Go($"/natverk/dokument/{id}/andra"), "main form", ("titel", "Checklista för övergångar"), ("text", "Inför varje byte av handläggare."));

        Assert.Equal($"/natverk/dokument/{id}", Browser.At);
        Assert.Equal("Checklista för övergångar", page.QuerySelector("h1")!.TextContent);
        await Eventually.IsSo(async () => (await Other.Go("/natverk/sok?q=handl%C3%A4ggare")).QuerySelector($"a[href^='/natverk/dokument/{id}']") is not null);
        await using var db = await Db();
        Assert.Equal(1, db.Changes.Count(change => change.Kind == "document.described" && change.Subject == $"{id}"));
        Assert.DoesNotContain(db.AuditEntries, entry => entry.Action == "document.described");
    }

    [Fact]
    public async Task The_guard_reads_it_and_nothing_typed_is_lost()
    {
        var id = await Share("rutin.txt", "Hej"u8.ToArray());

        var page = await Browser.Send(await Browser.Go($"/natverk/dokument/{id}/andra"), "main form", ("titel", "En annan titel"), ("text", "Ring 20100314-2384 om mötet."));

        Assert.NotNull(page.QuerySelector(".notice-box mark"));
        Assert.Equal("En annan titel", page.QuerySelector("[name=titel]")!.GetAttribute("value"));
        Assert.Contains("20100314-2384", page.QuerySelector("[name=text]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Rutin för möten", (await Other.Go($"/natverk/dokument/{id}")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_what_they_wrote_is_kept()
    {
        var (id, keeper) = (await Share("rutin.txt", "Hej"u8.ToArray()), Stranger());
        await SignIn(keeper, Fanny);
        var form = await Browser.Go($"/natverk/dokument/{id}/andra");
        await keeper.Send(await keeper.Go($"/natverk/dokument/{id}/andra"), "main form", ("titel", "Facilitatorns titel"));
        await NewVersion(id);

        var late = await Browser.Send(form, "main form", ("titel", "Min titel"));

        Assert.Contains("Någon annan har ändrat", late.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Min titel", late.QuerySelector("[name=titel]")!.GetAttribute("value"));
        await Browser.Send(late, "main form");
        Assert.Equal("Min titel", (await Other.Go($"/natverk/dokument/{id}")).QuerySelector("h1")!.TextContent);
        await using var db = await Db();
        Assert.Equal(1, db.AuditEntries.Count(entry => entry.Action == "document.described"));
    }

    [Fact]
    public async Task A_new_version_of_the_file_makes_no_edit_late_and_a_document_taken_away_gives_the_text_back()
    {
        var id = await Share("rutin.txt", "Hej"u8.ToArray());
        var (one, other) = (await Browser.Go($"/natverk/dokument/{id}/andra"), await Browser.Go($"/natverk/dokument/{id}/andra"));
        await NewVersion(id);

        Assert.Equal("Ny titel", (await Browser.Send(one, "main form", ("titel", "Ny titel"))).QuerySelector("h1")!.TextContent);

        Assert.True(await App.Get<EraseDocument>().For(await PersonOf(Mia), id, Cancel));
        var gone = await Browser.Send(other, "main form", ("titel", "För sen"), ("text", "Det här skrev jag."));
        Assert.Equal(404, Browser.Status);
        Assert.Contains("Titeln du skrev: För sen", gone.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Det här skrev jag.", gone.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task NewVersion(int id)
    {
        var upload = (await App.Get<DescribeDocument>().For(await PersonOf(Mia), new DescribeDocument.NextVersion(id, "Kortare.", Guid.NewGuid(), null), Cancel)).Upload!.Value;
        await Send(Browser, upload, "rutin-2.txt", "Kortare"u8.ToArray());
        await Reviewed(Browser, upload);
        await Shared(await PersonOf(Mia), upload);
    }
}
