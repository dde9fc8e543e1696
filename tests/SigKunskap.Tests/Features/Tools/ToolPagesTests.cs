using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SigKunskap.Content.Flows;

namespace SigKunskap.Tests.Features.Tools;

/// <summary>A tool asks one question a page, keeps the answers in the address alone, and answers with its law.</summary>
public sealed class ToolPagesTests(ReadOnlyApp shared, StarterApp starter) : ReadingTest(shared)
{
    private const string Tool = MadeUpLibrary.Tool;
    private const string Answered = Tool + "?hus=kommun&bok=handskrift&fraga=forskare";

    [Fact]
    public async Task The_list_leads_to_the_tool() =>
        Assert.Contains(Tool, Links(await Main("/verktyg")));

    [Fact]
    public async Task The_first_question_is_a_plain_form_whose_answer_goes_into_the_address()
    {
        var form = (IHtmlFormElement)(await Main(Tool)).QuerySelector("form.ask")!;

        Assert.Equal(("get", "/verktyg/lana-bok"), (form.Method, form.GetAttribute("action")));
        Assert.Equal(["kommun", "forening"], form.QuerySelectorAll("input[type=radio][name=hus]").Select(input => input.GetAttribute("value")));
        Assert.Contains("Vem driver biblioteket?", form.QuerySelector("legend")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_question_carries_the_answers_before_it_and_offers_only_what_goes_with_them()
    {
        var main = await Main(Tool + "?hus=forening");

        Assert.Equal("forening", main.QuerySelector("form.ask input[type=hidden][name=hus]")!.GetAttribute("value"));
        Assert.Equal(["vanlig", "forsta-upplaga"], main.QuerySelectorAll("input[type=radio][name=bok]").Select(input => input.GetAttribute("value")));
        Assert.Contains($"{Tool}?hus=forening&andra=hus", Links(main));
    }

    [Fact]
    public async Task The_answer_says_what_applies_on_what_law_and_what_to_write_down()
    {
        var main = await Main(Answered);

        Assert.Equal("Du ska", main.QuerySelector(".outcome .kind")!.TextContent);
        Assert.Equal("Visa upp boken i läsesalen", main.QuerySelector("h1")!.TextContent);
        Assert.Contains("/lagrum/sol/19/1", Links(main));
        Assert.Contains(MadeUpLibrary.Whole, Links(main));
        Assert.All(
            ["Forskaren har visat legitimation.", "Be forskaren komma tillbaka.", "Att låna ut i stället.", "Vem som satt med.", "22\u00a0november 2026", "Läst i källan", "En handskrift"],
            text => Assert.Contains(text, main.TextContent, StringComparison.Ordinal));
        var note = main.QuerySelector("textarea")!.TextContent;
        Assert.All(["2026-11-23", "SKA: Visa upp boken", "19 kap. 1 § SoL", "Skäl: Forskaren har rätt", "Beslutar: Den som har tjänst"], text => Assert.Contains(text, note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Advice_beside_the_headline_waits_folded_and_a_duty_never_does()
    {
        var app = await starter.App;
        var flow = app.Library.Flows.Single(flow => flow.Name == "maste-jag-anmala");
        foreach (var scenario in flow.Scenarios.Where(scenario => FlowWalk.Of(flow, scenario.Answers).Next is null).Take(12))
        {
            var page = await app.Page($"{flow.Path}?{string.Join('&', scenario.Answers.Select(answer => $"{answer.Key}={answer.Value}"))}");

            Assert.Empty(page.QuerySelectorAll(".outcome:is(.must, .should, .may, .consent, .no) details"));
            Assert.Empty(page.QuerySelectorAll(".outcome:first-of-type details"));
        }
    }

    [Fact]
    public async Task Several_outcomes_stand_in_order_with_one_headline()
    {
        var main = await Main(Tool + "?hus=kommun&bok=vanlig&alder=under-15");

        Assert.Equal(["Fråga en vuxen först", "Fråga barnet vad det vill läsa"], main.QuerySelectorAll(".outcome :is(h1, h2:not(.part))").Select(heading => heading.TextContent));
        Assert.Single(main.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("?hus=kommun&bok=tidning", "Svaret ”tidning” på frågan ”Vad är det för bok?” finns inte", "bok")]
    [InlineData("?hus=forening&bok=handskrift", "går inte ihop med de tidigare svaren", "bok")]
    [InlineData("?hus=kommun&hus=forening", "på frågan ”Vem driver biblioteket?” finns inte", "hus")]
    [InlineData("?katt=ja", "en fråga som inte finns i verktyget (”katt”)", "hus")]
    [InlineData("?hus=%3Cscript%3E", "Svaret ”<script>” på frågan", "hus")]
    public async Task An_address_that_does_not_hold_leads_to_the_question_and_says_why(string query, string why, string asked)
    {
        var main = await Main(Tool + query);

        Assert.Contains(why, main.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(main.QuerySelectorAll($"input[type=radio][name={asked}]"));
    }

    [Fact]
    public async Task A_changed_answer_keeps_the_others_and_says_what_became_different()
    {
        var changing = await Main($"{Answered}&andra=fraga");
        Assert.Equal("forskare", changing.QuerySelector("input[type=radio][checked]")!.GetAttribute("value"));
        Assert.Equal(["hus=kommun", "bok=handskrift", "forut=fraga.forskare"], changing.QuerySelectorAll("form.ask input[type=hidden]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));

        var notice = (await Main(Tool + "?hus=kommun&bok=handskrift&forut=fraga.forskare&fraga=lantagare")).QuerySelector(".notice-box")!.TextContent;

        Assert.All(["”En forskare” till ”En låntagare”", "Gäller inte längre: du ska, Visa upp boken", "Nytt: nej, Handskriften stannar"], text => Assert.Contains(text, notice, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_no_longer_matters_after_a_change_is_named() =>
        Assert.Contains(
            "Frågan ”Vem vill låna?” behöver inte längre besvaras",
            (await Main(Tool + "?hus=kommun&bok=vanlig&alder=under-15&fraga=forskare&forut=bok.handskrift")).QuerySelector(".notice-box")!.TextContent,
            StringComparison.Ordinal);

    [Fact]
    public async Task Who_begins_anew_need_not_say_again_how_the_municipality_is_organised()
    {
        var again = (await Main(Answered)).QuerySelectorAll(".given a").Single(link => link.TextContent == "Börja om").GetAttribute("href")!;

        Assert.Equal($"{Tool}?hus=kommun", again);
        Assert.NotEmpty((await Main(again)).QuerySelectorAll("input[type=radio][name=bok]"));
    }

    [Fact]
    public async Task A_tool_that_does_not_exist_is_not_found() => await App.Page("/verktyg/finns-inte", 404);

    [Fact]
    public async Task A_section_names_the_tools_that_rest_on_it_and_so_does_a_page()
    {
        Assert.Contains(Tool, Links(await Main("/lagrum/sol/19/1")));
        Assert.Contains(Tool, Links(await Main(MadeUpLibrary.Whole)));
    }

    [Theory]
    [InlineData("hemlån")]
    [InlineData("läsesalen")]
    [InlineData("låna ut boken")]
    public async Task Search_finds_a_tool_by_its_question_its_answers_and_its_keywords(string query) =>
        Assert.Contains(Tool, Links(await Main($"/sok?q={Uri.EscapeDataString(query)}")));

    private async Task<IElement> Main(string address) => (await App.Page(address)).QuerySelector("main")!;

    private static IEnumerable<string> Links(IElement element) => element.QuerySelectorAll("a").Select(link => link.GetAttribute("href") ?? "");
}
