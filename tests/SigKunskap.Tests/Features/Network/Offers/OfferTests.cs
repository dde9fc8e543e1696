using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Account;
using SigKunskap.Web.Features.Network.Offers;

namespace SigKunskap.Tests.Features.Network.Offers;

/// <summary>Who asks points the question to those who may have met the same, and learns function and area and nothing more.</summary>
public sealed class OfferTests : NetworkTest
{
    private Visitor anna = null!, bertil = null!;

    [Fact]
    public async Task Who_has_met_what_is_asked_is_offered_by_function_and_area_and_reads_it_once()
    {
        var path = await Asked();
        var page = await anna.Go(path);
        Assert.Equal(["samordnare, Annanby"], Offered(page));
        Assert.DoesNotContain("bertil", page.QuerySelector("#mott")!.OuterHtml, StringComparison.Ordinal);

        var pointed = await anna.Send(page, "#mott form", ("till", "samordnare, Annanby"));

        Assert.Contains("Du har pekat frågan till 1 av högst 5.", pointed.QuerySelector("#mott")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("bertil", pointed.QuerySelector("main")!.OuterHtml, StringComparison.Ordinal);
        var link = Assert.Single((await bertil.Go("/natverk")).QuerySelectorAll("section:has(#till-dig) a"));
        Assert.Equal(path, link.GetAttribute("href"));
        Assert.Null((await bertil.Go(path)).QuerySelector("#mott"));
        Assert.Null((await bertil.Go("/natverk")).QuerySelector("#till-dig"));
    }

    [Fact]
    public async Task When_nobody_has_met_it_those_of_the_same_profession_or_county_are_offered()
    {
        await People();
        await Member(await Area("Fjärrby", "Fjärran län"), "polly@example.se", profession: Profession.Police);
        var path = await Ask("Hur lagas en xylofon?");

        Assert.Equal(["samordnare, Annanby"], Offered(await anna.Go(path)));
    }

    [Fact]
    public async Task Who_may_not_see_the_room_is_never_offered()
    {
        await People();
        var path = await Ask("Vem frågar om samtycke?", "omrade-exempelby");

        Assert.Null((await anna.Go(path)).QuerySelector("#mott"));
        Assert.False(await App.Get<OfferQuestion>().For(await PersonOf("anna@example.se"), Number(path), ["samordnare, Annanby"], Cancel));
    }

    [Fact]
    public async Task A_question_is_pointed_to_five_at_most_and_by_its_asker_alone()
    {
        var path = await Asked();
        for (var number = 1; number <= 6; number++)
        {
            await Member(await Area($"By {number}"), $"m{number}@example.se");
            Assert.Null(await App.Get<ChooseExperience>().For((await PersonOf($"m{number}@example.se")).Id, ["samtycke"], Cancel));
        }

        string[] all = [.. Enumerable.Range(1, 6).Select(number => $"samordnare, By {number}")];
        Assert.False(await App.Get<OfferQuestion>().For(await PersonOf("bertil@example.se"), Number(path), all, Cancel));
        Assert.True(await App.Get<OfferQuestion>().For(await PersonOf("anna@example.se"), Number(path), all, Cancel));
        Assert.False(await App.Get<OfferQuestion>().For(await PersonOf("anna@example.se"), Number(path), ["samordnare, By 6"], Cancel));

        await using var db = await Db();
        Assert.Equal(Offer.Most, await db.Offers.CountAsync(Cancel));
        Assert.Null((await anna.Go(path)).QuerySelector("#mott form"));
    }

    [Fact]
    public async Task Words_are_chosen_ten_at_most_and_leave_with_their_member()
    {
        await People();
        var page = await bertil.Send(await bertil.Go("/konto"), "#erfarenhet form", [.. ExperienceWords.All.Take(11).Select(word => ("ord", (string?)word))]);
        Assert.Contains("Välj högst 10 ord", page.QuerySelector("#erfarenhet .error")!.TextContent, StringComparison.Ordinal);
        await bertil.Send(await bertil.Go("/konto"), "#erfarenhet form", ("ord", "polis"), ("ord", "påhittat"));
        Assert.Equal(["polis"], (await bertil.Go("/konto")).QuerySelectorAll("#erfarenhet input[checked]").Select(box => box.GetAttribute("value")));

        await using var db = await Db();
        var member = await db.Members.SingleAsync(m => m.Email == "bertil@example.se", Cancel);
        await using (var transaction = await db.BeginGuarded(Cancel))
        {
            await db.Leave(member, member.Id, "member.left", App.Clock.GetUtcNow().UtcDateTime, Cancel);
            await transaction.CommitAsync(Cancel);
        }

        Assert.Equal(0, await db.Experiences.CountAsync(Cancel));
    }

    [Theory]
    [InlineData("När behövs samtycket?", "samtycke")]
    [InlineData("Eleven kommer från ett SiS-hem", "skola")]
    [InlineData("Placerad på SiS: vad nu?", "SiS")]
    [InlineData("En 19-åring söker praktik", "arbetsmarknad,18–20 år")]
    [InlineData("Vilken myndighet svarar?", "")]
    public void A_question_is_recognised_by_its_words(string text, string expected) => Assert.Equal(expected, string.Join(',', ExperienceWords.In(text)));

    private static IEnumerable<string> Offered(IHtmlDocument page) => page.QuerySelectorAll("#mott input[name=till]").Select(box => box.GetAttribute("value")!);

    private static int Number(string path) => int.Parse(path.Split('/')[^1], null);

    private Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);

    private async Task People()
    {
        await Facilitator();
        anna = await Member(await Area("Exempelby"), "anna@example.se");
        bertil = await Member(await Area("Annanby"), "bertil@example.se");
    }

    /// <summary>A question about consent, which Bertil has met and hides his name.</summary>
    private async Task<string> Asked()
    {
        await People();
        await Member(await Area("Tredjeby"), "cecilia@example.se");
        await bertil.Send(await bertil.Go("/konto"), "form:has([name=visa])", ("visa", "funktion"));
        await bertil.Send(await bertil.Go("/konto"), "#erfarenhet form", ("ord", "samtycke"));
        return await Ask("Vem frågar om samtycke?");
    }

    private async Task<string> Ask(string title, string room = "alla")
    {
        await anna.Send(await anna.Go($"/natverk/ny?rum={room}"), "main form", ("rum", room), ("rubrik", title), ("text", "Hos oss är det oklart."));
        Assert.StartsWith("/natverk/diskussioner/", anna.At, StringComparison.Ordinal);
        return anna.At;
    }
}
