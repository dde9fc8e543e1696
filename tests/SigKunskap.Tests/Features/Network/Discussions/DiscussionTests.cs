using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;

namespace SigKunskap.Tests.Features.Network.Discussions;

/// <summary>Questions are asked, answered and taken as answered; nothing typed is lost, and nothing is sent twice.</summary>
public sealed class DiscussionTests : NetworkTest
{
    private Visitor asker = null!, helper = null!;

    [Fact]
    public async Task A_question_is_asked_answered_and_the_answer_taken()
    {
        await TwoMembers();
        var path = await Ask(asker, "Hur länge gäller ett samtycke?", "Vi har **sex månader** i vår blankett.");

        var seen = await helper.Go(path);
        Assert.Equal("sex månader", seen.QuerySelector(".post strong")!.TextContent);
        Assert.Contains("Hur länge gäller ett samtycke?", (await helper.Go("/natverk/obesvarade")).Body!.TextContent, StringComparison.Ordinal);

        await Reply(helper, path, "Skriv ett slutdatum i stället.");
        Assert.StartsWith(path, helper.At, StringComparison.Ordinal);

        var read = await asker.Go(path);
        Assert.Equal(2, read.QuerySelectorAll(".post").Length);
        var taken = await asker.Send(read, "form#handling", ("svar", read.QuerySelectorAll("button[name=svar]")[^1].GetAttribute("value")));
        Assert.Contains("Svaret på frågan", taken.QuerySelectorAll(".post")[^1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Hur länge gäller ett samtycke?", (await helper.Go("/natverk/obesvarade")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_new_since_the_last_visit_is_counted_and_marked()
    {
        await TwoMembers();
        var path = await Ask(asker, "Vem leder mötet?", "Hos oss är det oklart.");
        await asker.Go(path);
        await Reply(helper, path, "Samordnaren.");
        await Reply(helper, path, "Eller en ersättare.");

        Assert.Contains("2 nya", (await asker.Go("/natverk")).QuerySelector(".threads")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await asker.Go(path)).QuerySelectorAll(".post.new").Length);
        Assert.Empty((await asker.Go(path)).QuerySelectorAll(".post.new"));
        Assert.DoesNotContain("nya", (await asker.Go("/natverk")).QuerySelector(".threads")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_post()
    {
        await TwoMembers();
        var path = await Ask(asker, "Vem leder mötet?", "Hos oss är det oklart.");
        var page = await helper.Go(path);

        await Task.WhenAll(helper.Send(page, "#svara form", ("text", "Samordnaren.")), helper.Send(page, "#svara form", ("text", "Samordnaren.")));
        await helper.Send(page, "#svara form", ("text", "Samordnaren."));

        Assert.Equal(2, (await asker.Go(path)).QuerySelectorAll(".post").Length);
    }

    [Theory]
    [InlineData("rubrik", "", "Skriv en rubrik")]
    [InlineData("text", "   ", "Skriv något")]
    [InlineData("ord", "ett, två, tre, fyra, fem, sex", "Högst 5 ord")]
    [InlineData("rum", "yrke-polis", "Välj ett rum som du är med i")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string field, string value, string told)
    {
        await TwoMembers();

        var page = await asker.Send(await asker.Go("/natverk/ny"), "main form", [.. Filled.Where(pair => pair.Name != field), (field, value)]);

        Assert.Contains(told, page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        if (field != "text")
            Assert.Equal("Vi undrar.", page.QuerySelector("textarea[name=text]")!.TextContent);
    }

    [Fact]
    public async Task A_text_is_shown_before_it_is_sent()
    {
        await TwoMembers();

        var page = await asker.Send(await asker.Go("/natverk/ny"), "main form", [.. Filled, ("gor", "visa")]);

        Assert.Equal("Vi undrar.", page.QuerySelector(".preview p:last-child")!.TextContent);
        Assert.Equal(0, await Count(db => db.Discussions));
    }

    [Fact]
    public async Task A_text_that_points_out_a_person_is_stopped_and_kept_for_the_writer()
    {
        await TwoMembers();

        var page = await asker.Send(await asker.Go("/natverk/ny"), "main form", [.. Filled.Where(pair => pair.Name != "text"), ("text", "Ring 070-174 06 35 och fråga."), ("skal", "det är inget farligt")]);

        Assert.Contains("Det här får inte stå i nätverket", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ring 070-174 06 35 och fråga.", page.QuerySelector("textarea[name=text]")!.TextContent);
        Assert.Equal(0, await Count(db => db.Discussions));
    }

    [Fact]
    public async Task What_only_may_point_out_a_person_is_asked_about_and_goes_through_with_a_reason()
    {
        await TwoMembers();
        const string text = "Vår kille Kevin, 15 år, går på Björkskolan.";

        var asked = await asker.Send(await asker.Go("/natverk/ny"), "main form", [.. Filled.Where(pair => pair.Name != "text"), ("text", text)]);
        Assert.Contains("Kan det här peka ut en person?", asked.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        await asker.Send(asked, "main form", ("skal", "påhittat exempel ur en utbildning"));

        Assert.StartsWith("/natverk/diskussioner/", asker.At, StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Equal("post 1", (await db.AuditEntries.SingleAsync(entry => entry.Action == "guard.overruled", Cancel)).Subject);
    }

    [Fact]
    public async Task Asking_without_a_name_hides_it_from_members_and_not_from_the_facilitator()
    {
        var facilitator = await TwoMembers();
        var path = await Ask(asker, "Får jag fråga detta?", "Jag är osäker.", ("utannamn", "ja"));

        Assert.DoesNotContain("anna", (await helper.Go(path)).QuerySelector(".post")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", (await helper.Go("/natverk")).QuerySelector(".threads")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("anna (utan namn för andra)", (await facilitator.Go(path)).QuerySelector(".post")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_is_changed_with_its_history_kept_and_two_windows_do_not_overwrite_each_other()
    {
        await TwoMembers();
        var path = await Ask(asker, "Vem leder mötet?", "Första lydelsen.");
        var edit = (await asker.Go(path)).QuerySelector("a[href$='/andra']")!.GetAttribute("href")!;
        var (one, other) = (await asker.Go(edit), await asker.Go(edit));

        await asker.Send(one, "main form", ("text", "Andra lydelsen."));
        var lost = await asker.Send(other, "main form", ("text", "Tredje lydelsen."));

        Assert.Contains("ändrats i ett annat fönster", lost.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Tredje lydelsen.", lost.QuerySelector("textarea")!.TextContent);
        Assert.Contains("Andra lydelsen.", (await helper.Go(path)).QuerySelector(".post")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Första lydelsen.", (await helper.Go(edit.Replace("/andra", "/historik", StringComparison.Ordinal))).Body!.TextContent, StringComparison.Ordinal);
        await helper.Go(edit);
        Assert.Equal(404, helper.Status);
    }

    [Fact]
    public async Task What_somebody_happened_to_write_is_gone_from_page_history_and_database()
    {
        await TwoMembers();
        const string secret = "Hemligheten är blindtarmen";
        var path = await Ask(asker, "Vem leder mötet om blindtarmen?", secret);
        var edit = (await asker.Go(path)).QuerySelector("a[href$='/andra']")!.GetAttribute("href")!;
        await asker.Send(await asker.Go(edit), "main form", ("text", secret + " igen"));
        var erase = edit.Replace("/andra", "/ta-bort", StringComparison.Ordinal);
        await helper.Go(erase);
        Assert.Equal(404, helper.Status);

        await asker.Send(await asker.Go(erase), "main form");

        Assert.Contains("Texten är borttagen", (await helper.Go(path)).QuerySelector(".post")!.TextContent, StringComparison.Ordinal);
        await helper.Go(edit.Replace("/andra", "/historik", StringComparison.Ordinal));
        Assert.Equal(404, helper.Status);
        await using var db = await Db();
        Assert.Equal("", await db.Posts.Select(post => post.Text).SingleAsync(Cancel));
        Assert.Equal(ErasePost.TitleAfterwards, await db.Discussions.Select(discussion => discussion.Title).SingleAsync(Cancel));
        Assert.Equal(0, await db.PostEditions.CountAsync(Cancel));
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Action == "post.erased", Cancel));
        Assert.DoesNotContain(await db.AuditEntries.ToListAsync(Cancel), entry => (entry.Subject + entry.Reason).Contains("blindtarm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_discussion_of_many_posts_is_read_page_by_page_and_a_post_keeps_its_address()
    {
        await TwoMembers();
        var path = await Ask(asker, "En lång tråd", "Början.");
        await using (var db = await Db())
        {
            var (discussion, author) = (await db.Discussions.Select(d => d.Id).SingleAsync(Cancel), await db.Members.Select(m => m.Id).FirstAsync(Cancel));
            db.Posts.AddRange(Enumerable.Range(2, 999).Select(number => new Post { DiscussionId = discussion, AuthorId = author, Text = $"Inlägg {number}.", WrittenAt = App.Clock.GetUtcNow().UtcDateTime, FormKey = Guid.NewGuid() }));
            await db.SaveChangesAsync(Cancel);
        }

        var first = await helper.Go(path);
        Assert.Equal(50, first.QuerySelectorAll(".post").Length);
        Assert.Equal("Inlägg 1000.", (await helper.Go($"{path}?sida=20")).QuerySelectorAll(".post .prose")[^1].TextContent.Trim());
        await helper.Go("/natverk/inlagg/1000");
        Assert.Equal($"{path}?sida=20#inlagg-1000", helper.At);
        foreach (var page in new[] { "21", "0", "-1", "x", "99999999999" })
        {
            await helper.Go($"{path}?sida={page}");
            Assert.Equal(404, helper.Status);
        }
    }

    private static readonly (string Name, string? Value)[] Filled = [("rubrik", "En fråga"), ("text", "Vi undrar."), ("ord", "samtycke")];

    private async Task<Visitor> TwoMembers()
    {
        var facilitator = await Facilitator();
        asker = await Member(await Area("Exempelby"), "anna@example.se");
        helper = await Member(await Area("Annanby"), "bertil@example.se");
        return facilitator;
    }

    private static async Task<string> Ask(Visitor by, string title, string text, params (string, string?)[] others)
    {
        await by.Send(await by.Go("/natverk/ny"), "main form", [("rubrik", title), ("text", text), .. others]);
        Assert.StartsWith("/natverk/diskussioner/", by.At, StringComparison.Ordinal);
        return by.At;
    }

    private static async Task<IHtmlDocument> Reply(Visitor by, string path, string text) => await by.Send(await by.Go(path), "#svara form", ("text", text));

    private async Task<int> Count<T>(Func<SigKunskapDb, IQueryable<T>> of)
    {
        await using var db = await Db();
        return await of(db).CountAsync(Cancel);
    }

    private Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
