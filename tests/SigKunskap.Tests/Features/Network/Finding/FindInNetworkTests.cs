using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Finding;

namespace SigKunskap.Tests.Features.Network.Finding;

/// <summary>Members find what they may read and nothing else; a visitor learns nothing, not even that a word exists.</summary>
public sealed class FindInNetworkTests : NetworkTest
{
    private const string Mia = "mia@example.se", Anders = "anders@example.se", Fanny = "facilitator@example.se";

    [Fact]
    public async Task What_is_written_is_found_by_those_who_may_read_it_and_counted_for_no_other()
    {
        await TwoAreas();
        await Start(Mia, "omrade-exempelby", "Om blindtarmsmodellen", "Vi provar blindtarmsmodellen i vår.");
        await Start(Anders, "alla", "En annan sak", "Här står ingenting särskilt.");

        await Eventually.IsSo(async () => (await Find(Mia, "blindtarmsmodellen")).Total == 1);
        Assert.Equal(0, (await Find(Anders, "blindtarmsmodellen")).Total);
        Assert.Equal(0, (await Find(Anders, "blindtarm")).Total);
        Assert.Equal(1, (await Find(Fanny, "blindtarmsmodellen")).Total);
        Assert.Equal("omrade-exempelby", Assert.Single((await Find(Mia, "provar i vår")).Discussions).Topic);
    }

    [Fact]
    public async Task A_visitor_sees_no_trace_of_what_members_write()
    {
        await TwoAreas();
        var before = await Traces();

        await Start(Mia, "alla", "Om blindtarmsmodellen", "Vi provar blindtarmsmodellen i vår. Samtycke och sekretess.");
        await Eventually.IsSo(async () => (await Find(Mia, "blindtarmsmodellen")).Total == 1);

        Assert.Equal(before, await Traces());
    }

    [Fact]
    public async Task Guidance_is_found_beside_it()
    {
        await TwoAreas();
        var visitor = Stranger();
        await SignIn(visitor, Mia);

        var page = await visitor.Go("/natverk/sok?q=samtycke");

        Assert.NotEmpty(page.QuerySelectorAll(".hit a[href^='/vagledning']"));
        Assert.Contains("Inget i de rum du är med i", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_erased_hidden_edited_or_moved_is_found_as_it_is_now()
    {
        await TwoAreas();
        var (discussion, post) = await Start(Mia, "alla", "En fråga", "Vi provar blindtarmsmodellen.");
        await Eventually.IsSo(async () => (await Find(Anders, "blindtarmsmodellen")).Total == 1);

        await App.Get<EditPost>().For(await PersonOf(Mia), new(post, "Vi provar vattkoppsmodellen.", 0, null), Cancel);
        await Eventually.IsSo(async () => (await Find(Anders, "blindtarmsmodellen")).Total == 0 && (await Find(Anders, "vattkoppsmodellen")).Total == 1);
        await App.Get<ChangeDiscussion>().Move(await PersonOf(Fanny), discussion, "omrade-exempelby", cancel: Cancel);
        await Eventually.IsSo(async () => (await Find(Anders, "vattkoppsmodellen")).Total == 0);
        Assert.Equal(1, (await Find(Mia, "vattkoppsmodellen")).Total);
        await App.Get<ChangeDiscussion>().Hide(await PersonOf(Fanny), discussion, true, "prov", cancel: Cancel);
        await Eventually.IsSo(async () => (await Find(Mia, "vattkoppsmodellen")).Total == 0);
        Assert.Equal(1, (await Find(Fanny, "vattkoppsmodellen")).Total);
        await App.Get<ErasePost>().For(await PersonOf(Fanny), post, Cancel);
        await Eventually.IsSo(async () => (await Find(Fanny, "vattkoppsmodellen")).Total == 0);
    }

    [Fact]
    public async Task A_number_that_points_out_a_person_is_never_looked_for()
    {
        await TwoAreas();
        var visitor = Stranger();
        await SignIn(visitor, Mia);

        var page = await visitor.Go($"/natverk/sok?q={Uri.EscapeDataString("070-174 06 35")}");

        Assert.Contains("Det här får inte stå i nätverket", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".hit"));
    }

    [Fact]
    public async Task What_is_stopped_stands_in_the_box_and_never_in_an_address()
    {
        await TwoAreas();
        var visitor = Stranger();
        await SignIn(visitor, Mia);

        var page = await visitor.Send(await visitor.Go("/natverk/sok"), "main form", ("q", "070-174 06 35"));
        Assert.Equal("/natverk/sok", visitor.At);
        Assert.Equal("070-174 06 35", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Contains("Det här får inte stå i nätverket", page.Body!.TextContent, StringComparison.Ordinal);

        await visitor.Send(page, "main form", ("q", "samtycke"));
        Assert.Equal("/natverk/sok?q=samtycke", visitor.At);
    }

    [Fact]
    public async Task The_word_of_a_reply_on_the_second_page_leads_to_its_post_there()
    {
        await TwoAreas();
        var (discussion, _) = await Start(Mia, "alla", "En lång tråd", "Början.");
        for (var number = 2; number <= 51; number++)
            await App.Get<Write>().For(await PersonOf(Anders), new Write.Reply(discussion, number == 51 ? "Här står blindtarmsmodellen." : $"Inlägg {number}.", false, Guid.NewGuid(), null), Cancel);

        await Eventually.IsSo(async () => (await Find(Mia, "blindtarmsmodellen")).Total == 1);
        var hit = Assert.Single((await Find(Mia, "blindtarmsmodellen")).Discussions);

        Assert.Equal($"/natverk/diskussioner/{discussion}?sida=2", hit.Address);
        Assert.Equal("inlagg-51", hit.Anchor);
    }

    private async Task TwoAreas()
    {
        await Facilitator();
        await Member(await Area("Exempelby"), Mia);
        await Member(await Area("Annanby"), Anders);
    }

    private async Task<(int Discussion, long Post)> Start(string by, string room, string title, string text)
    {
        var started = await App.Get<Write>().For(await PersonOf(by), new Write.Start(room, true, title, text, "", false, Guid.NewGuid(), null), Cancel);
        return (started.Discussion!.Value, started.Post);
    }

    private async Task<FindInNetwork.Answer> Find(string who, string text) => await App.Get<FindInNetwork>().For(await PersonOf(who), text, 1, Cancel);

    /// <summary>Everything that somebody without an account can get out of search.</summary>
    private async Task<string> Traces()
    {
        var texts = new List<string>();
        foreach (var query in new[] { "blindtarmsmodellen", "blindtarmsmodelen", "blindtarm modellen", "samtycke", "sekretess", "\"provar blindtarmsmodellen\"" })
        {
            texts.Add((await App.Page($"/sok?q={Uri.EscapeDataString(query)}")).QuerySelector("main")!.TextContent);
            texts.Add(await App.Text($"/api/sok?q={Uri.EscapeDataString(query)}"));
            texts.Add(await App.Text($"/api/forslag?q={Uri.EscapeDataString(query[..6])}"));
        }

        return string.Join('\n', texts);
    }
}
