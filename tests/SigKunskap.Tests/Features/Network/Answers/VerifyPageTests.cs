using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Publishing.Answers;

namespace SigKunskap.Tests.Features.Network.Answers;

/// <summary>An editor verifies an answer on its page, members find it from the guidance, and nothing of it is told outside.</summary>
public sealed class VerifyPageTests : AnswersTest
{
    private string Path => $"/natverk/inlagg/{Post}/kontrollera";

    [Fact]
    public async Task A_signer_finds_law_chooses_the_paragraph_and_stands_behind_the_answer()
    {
        var sigge = People["sigge"];
        var discussion = await sigge.Go($"/natverk/diskussioner/{Discussion}");
        Assert.Equal(Path, Assert.Single(discussion.QuerySelectorAll("a"), link => link.TextContent.Contains("Kontrollera för", StringComparison.Ordinal)).GetAttribute("href"));

        var page = await sigge.Go(Path);
        Assert.Equal([Law], page.QuerySelectorAll("input[name=lagrum][checked]").Select(box => box.GetAttribute("value")));

        page = await sigge.Send(page, "main form", ("sok", "samtycke"), ("sida", Page), ("gor", "visa"));
        Assert.Contains("2009:400|10:1", page.QuerySelectorAll("input[name=lagrum]").Select(box => box.GetAttribute("value")));
        Assert.Equal([Law], page.QuerySelectorAll("input[name=lagrum][checked]").Select(box => box.GetAttribute("value")));

        page = await sigge.Send(page, "main form", ("sok", "samtycke"), ("sida", Page), ("gor", "kontrollera"));
        Assert.Contains("Välj den sida och det stycke", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("samtycke", page.QuerySelector("#sok")!.GetAttribute("value"));

        await sigge.Send(page, "main form", ("sida", Page), ("stycke", "p3"), ("gor", "kontrollera"));
        var said = Plain((await People["mia"].Go($"/natverk/inlagg/{Post}")).QuerySelector($"#inlagg-{Post}")!.TextContent);
        Assert.Contains("Kontrollerat av Socialstyrelsen 23 november 2026, bygger på 19 kap. 1 § SoL. Förklarar stycke 3 i ”Vem behöver samtycka?”.", said, StringComparison.Ordinal);
        Assert.Contains("Kontrollerade ett svar för en myndighet", await Reads("facilitator", "/forvaltning/logg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_open_page_tells_that_there_is_an_answer_and_nothing_of_it()
    {
        await Verified();
        await Eventually.IsSo(() => App.Library.Answered.Count == 1);

        foreach (var address in new[] { MadeUpLibrary.Whole, $"{MadeUpLibrary.Whole}.md", "/api/vagledning", "/andringar", "/sok?q=kastrullen" })
        {
            var text = await App.Text(address);
            Assert.DoesNotContain("kastrullen enligt", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Vem samtycker?", text, StringComparison.Ordinal);
            Assert.DoesNotContain("spårvagnen", text, StringComparison.Ordinal);
            Assert.DoesNotContain($"diskussioner/{Discussion}", text, StringComparison.Ordinal);
        }

        var link = Assert.Single((await App.Page(MadeUpLibrary.Whole)).QuerySelectorAll(".para a"), link => link.TextContent.Contains("kontrollerat svar", StringComparison.Ordinal));
        Assert.Equal($"/natverk/kontrollerade-svar?sida={Page}&stycke=p1", link.GetAttribute("href"));
        using var visitor = new Visitor(App);
        await visitor.Go(link.GetAttribute("href")!);
        Assert.StartsWith("/konto/logga-in", visitor.At, StringComparison.Ordinal);
        Assert.Contains("i kastrullen enligt", await Reads("wilma", link.GetAttribute("href")!), StringComparison.Ordinal);
        Assert.DoesNotContain("kontrollerat svar", await App.Text($"{MadeUpLibrary.Whole}?utgava=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_in_the_room_of_an_area_is_told_to_nobody_outside_it()
    {
        var (_, inside) = await Answered("omrade-exempelby", "Hur gör vi här?");
        Assert.Null((await VerifyAs("mia", inside))!.Mistake);
        await Verified();
        await Eventually.IsSo(() => App.Library.Answered.Count == 1);
        Assert.Null((await VerifyAs("mia", inside, paragraph: "p3"))!.Mistake);

        Assert.Contains("Hur gör vi här?", await Reads("sven", "/natverk/kontrollerade-svar"), StringComparison.Ordinal);
        Assert.DoesNotContain("Hur gör vi här?", await Reads("wilma", "/natverk/kontrollerade-svar"), StringComparison.Ordinal);
        Assert.DoesNotContain("Hur gör vi här?", await Reads("petra", "/redaktion/svar"), StringComparison.Ordinal);
        Assert.Equal(["p1"], App.Library.Answered.Select(one => one.Paragraph));
    }

    [Fact]
    public async Task The_list_is_searched_by_page_and_by_section()
    {
        await Verified();
        const string list = "/natverk/kontrollerade-svar";

        foreach (var found in new[] { list, $"{list}?sida={Page}", $"{list}?sida={Page}&stycke=p1", $"{list}?lagrum=19 kap. 1 § SoL" })
            Assert.Contains("Ett svar", await Reads("wilma", found), StringComparison.Ordinal);
        foreach (var other in new[] { $"{list}?sida=lattlast/samtycke", $"{list}?sida={Page}&stycke=p2", $"{list}?lagrum=10 kap. 1 § OSL" })
            Assert.Contains("Inga svar", await Reads("wilma", other), StringComparison.Ordinal);
        Assert.Contains("Skriv ett lagrum som finns", await Reads("wilma", $"{list}?lagrum=ordet"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_edited_while_it_was_read_is_not_verified()
    {
        var sigge = People["sigge"];
        var page = await sigge.Go(Path);
        var (edit, writer) = (App.Get<EditPost>(), await Who("sven"));
        Assert.Empty((await edit.For(writer, new(Post, "Något helt annat.", (await edit.Find(writer, Post, Cancel))!.Version, null), Cancel))!.Mistakes);

        page = await sigge.Send(page, "main form", ("sida", Page), ("stycke", "p1"), ("gor", "kontrollera"));

        Assert.Contains("Svaret har ändrats sedan du läste det", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Något helt annat.", page.Body!.TextContent, StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Equal(0, await db.VerifiedAnswers.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_signer_takes_it_back_with_a_reason_that_readers_see_and_a_writer_does_not()
    {
        await Verified();
        Assert.Empty((await People["wilma"].Go("/redaktion/svar")).QuerySelectorAll("select[name=svar]"));
        var page = await People["sigge"].Go("/redaktion/svar");
        var id = page.QuerySelectorAll("select[name=svar] option")[^1].GetAttribute("value")!;

        page = await People["sigge"].Send(page, "main form", ("svar", id), ("varfor", "Ring 070-123 45 67."));
        Assert.Contains("070-123 45 67", page.QuerySelector(".notice-box.bad")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ring 070-123 45 67.", page.QuerySelector("#varfor")!.GetAttribute("value"));
        await People["sigge"].Send(page, "main form", ("svar", id), ("varfor", "Lagen läses på annat sätt."));

        Assert.Contains("Socialstyrelsen tog tillbaka sin kontroll av svaret 23 november 2026: Lagen läses på annat sätt.", await Reads("mia", $"/natverk/inlagg/{Post}"), StringComparison.Ordinal);
        Assert.Contains("Kontrollen är redan tillbakatagen", Plain((await People["sigge"].Send(page, "main form", ("svar", id), ("varfor", "Igen."))).Body!.TextContent), StringComparison.Ordinal);
        var wilma = EditorAs(await Who("wilma"), EditorRole.Writer);
        Assert.Null(await App.Get<AgencyAnswers>().Withdraw(wilma, int.Parse(id, null), "Nej.", Cancel));
        await Verified();
        Assert.Contains("Kontrollerat av Socialstyrelsen", await Reads("mia", $"/natverk/inlagg/{Post}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025:400|99:1", "p1", "Välj de lagrum")]
    [InlineData("ingenting", "p1", "Välj de lagrum")]
    [InlineData("2001:453|14:1", "p1", "gäller inte i dag")]
    [InlineData(Law, "p99", "Välj den sida och det stycke")]
    public async Task What_is_wrong_is_told_in_words(string law, string paragraph, string mistake) =>
        Assert.Contains(mistake, (await VerifyAs("sigge", Post, law: law, paragraph: paragraph))!.Mistake!, StringComparison.Ordinal);

    [Fact]
    public async Task Two_signers_at_once_leave_one_and_the_other_is_told()
    {
        var answers = await Task.WhenAll(VerifyAs("sigge", Post), VerifyAs("petra", Post, EditorRole.Publisher));

        Assert.Contains(answers, answer => answer!.Mistake is null);
        await using var db = await Db();
        Assert.Equal(1, await db.VerifiedAnswers.CountAsync(Cancel));
    }
}
