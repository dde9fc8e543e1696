using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Features.Publishing.Drafts;

namespace SigKunskap.Tests.Features.Publishing.Writing;

/// <summary>The writing page without script.</summary>
public sealed class WritePageTests : WritingTest
{
    [Fact]
    public async Task Whoever_changes_nothing_and_saves_makes_no_new_text()
    {
        var id = await Begin();
        var vera = await EditorOf(Owner, "Vera");

        var saved = await Send(vera, await vera.Go(Path(id)));

        Assert.Contains("Sparat som text 1", saved.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await Parts(id)).Draft.Revision);
    }

    [Fact]
    public async Task A_changed_sentence_and_a_changed_fact_change_their_lines_alone()
    {
        var id = await Begin();
        var before = (await Parts(id)).Revision.Source;
        var vera = await EditorOf(Owner, "Vera");
        var page = await vera.Go(Path(id));

        await Send(vera, page, ("text", Body(page).Replace("två exemplar", "tre exemplar", StringComparison.Ordinal)), ("andring/text", "Tre räcker: \"ja\"."), ("bakom", "polisen"));

        Assert.Equal(
            before.Replace("två exemplar", "tre exemplar", StringComparison.Ordinal).Replace("text: Svaret ska nu skrivas ned.", "text: \"Tre räcker: \\\"ja\\\".\"", StringComparison.Ordinal).Replace("bakom: [socialstyrelsen]", "bakom: [polisen]", StringComparison.Ordinal),
            (await Parts(id)).Revision.Source);
    }

    [Fact]
    public async Task Whoever_saves_second_is_told_that_both_texts_are_there()
    {
        var id = await Begin();
        var vera = await EditorOf(Owner, "Vera");
        var page = await vera.Go(Path(id));
        await Save(Wilma, id, text => text.Replace("Fråga först.", "Fråga alltid först.", StringComparison.Ordinal));

        var saved = await Send(vera, page, ("text", Body(page).Replace("två exemplar", "tre exemplar", StringComparison.Ordinal)));

        Assert.Contains("Båda texterna finns med", saved.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Fråga alltid först.", Body(saved), StringComparison.Ordinal);
        Assert.Contains("tre exemplar", Body(saved), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_both_changed_the_same_line_both_stand_in_the_text_until_one_has_decided()
    {
        var id = await Begin();
        var vera = await EditorOf(Owner, "Vera");
        var page = await vera.Go(Path(id));
        await Save(Wilma, id, Mended);

        var torn = await Send(vera, page, ("text", Body(page).Replace("två exemplar", "fyra exemplar", StringComparison.Ordinal)));
        Assert.Contains("Ett ställe att avgöra", torn.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("fyra exemplar", Body(torn), StringComparison.Ordinal);
        Assert.Contains("tre exemplar", Body(torn), StringComparison.Ordinal);
        Assert.Equal(2, (await Parts(id)).Draft.Revision);
        Assert.Contains("Här har två skrivit olika", torn.QuerySelector(".findings")!.TextContent, StringComparison.Ordinal);

        // A closed window loses none of it.
        var back = await vera.Go(Path(id));
        Assert.Contains("Du har osparad text", back.Body!.TextContent, StringComparison.Ordinal);
        var again = await vera.Go($"{Path(id)}?fortsatt=ja");
        var lines = Body(again).Split('\n').Where(line => !line.StartsWith("<<<", StringComparison.Ordinal) && line != "=======" && !line.StartsWith(">>>", StringComparison.Ordinal) && !line.Contains("tre exemplar", StringComparison.Ordinal));
        await Send(vera, again, ("text", string.Join('\n', lines)));

        Assert.Contains("fyra exemplar", (await Parts(id)).Revision.Source, StringComparison.Ordinal);
        Assert.Equal(3, (await Parts(id)).Draft.Revision);
        Assert.Empty((await vera.Go(Path(id))).QuerySelectorAll("[value=kasta]"));
    }

    [Fact]
    public async Task A_conflict_in_the_facts_shows_the_whole_file()
    {
        var id = await Begin();
        var vera = await EditorOf(Owner, "Vera");
        var page = await vera.Go(Path(id));
        await Save(Wilma, id, text => text.Replace("titel: Vem behöver samtycka?", "titel: Vem måste samtycka?", StringComparison.Ordinal));

        var torn = await Send(vera, page, ("titel", "Vem ska samtycka?"));

        Assert.StartsWith("---", Body(torn), StringComparison.Ordinal);
        Assert.Contains("Vem ska samtycka?", Body(torn), StringComparison.Ordinal);
        Assert.Contains("Vem måste samtycka?", Body(torn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_is_offered_and_can_be_thrown_away()
    {
        var id = await Begin();
        var vera = await EditorOf(Owner, "Vera");
        var page = await vera.Go(Path(id));
        await vera.Tell($"/redaktion/utkast/{id}/behall", page, "guidance-editor form", ("text", "Halvvägs."));

        var back = await vera.Go(Path(id));
        Assert.Contains("Du har osparad text från 23 november 2026", back.Body!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("Halvvägs.", Body(await vera.Go($"{Path(id)}?fortsatt=ja")));

        var thrown = await vera.Send(back, "main form[method=post]", ("gor", "kasta"));
        Assert.Contains("två exemplar", Body(thrown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_told_by_their_line_in_the_text_or_by_their_field()
    {
        var id = await Begin();
        var vera = await EditorOf(Owner, "Vera");
        var page = await vera.Go(Path(id));

        var shown = await Send(vera, page, ("text", "Rad ett. {vägledning}\n\n99 kap. 1 § SoL. {lag}"), ("galler-till", "2020-01-01"), ("gor", "visa"));

        var findings = shown.QuerySelectorAll(".findings li").Select(item => item.TextContent).ToList();
        Assert.Contains(findings, text => text.StartsWith("Rad 3: ", StringComparison.Ordinal));
        Assert.Contains(findings, text => text.StartsWith("galler-till: ", StringComparison.Ordinal));
        Assert.Contains("Rad ett.", shown.QuerySelector(".draft-page")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await Parts(id)).Draft.Revision);
    }

    [Fact]
    public async Task The_whole_file_can_be_written_in_too()
    {
        var id = await Begin();
        var vera = await EditorOf(Owner, "Vera");
        var page = await vera.Go($"{Path(id)}?hela=ja");
        Assert.Equal((await Parts(id)).Revision.Source, Body(page));

        await Send(vera, page, ("text", Body(page).Replace("titel: Om samtycke", "titel: Mer om samtycke", StringComparison.Ordinal)));

        Assert.Contains("titel: Mer om samtycke", (await Parts(id)).Revision.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_not_for_their_agency_does_not_exist_for_an_editor()
    {
        var vera = await EditorOf(Owner, "Vera");
        var page = await vera.Go(Path(await Begin()));
        var others = (await App.Get<BeginDraft>().New(Pontus, Third, "samtycke", "polisens-egen", "Polisens egen", Cancel))!.Id!.Value;

        foreach (var id in new[] { others, 4711 })
        {
            await vera.Go(Path(id));
            Assert.Equal(404, vera.Status);
            foreach (var address in new[] { $"/redaktion/forhandsvisa/{id}", $"/redaktion/utkast/{id}/behall" })
            {
                Assert.DoesNotContain("exemplar", await vera.Tell(address, page, "guidance-editor form"), StringComparison.Ordinal);
                Assert.Equal(404, vera.Status);
            }
        }

        Assert.Equal(0, await Read(db => db.DraftEdits.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_text_is_shown_as_the_page_that_it_would_be()
    {
        var id = await Begin();
        var vera = await EditorOf(Owner, "Vera");

        var shown = await vera.Tell($"/redaktion/forhandsvisa/{id}", await vera.Go(Path(id)), "guidance-editor form", ("text", "## Rubriken\n\nEtt [[samtycke]] är fritt, 10 kap. 1 § OSL. {lag sedd C1}"), ("titel", "En annan titel"));

        Assert.Equal(200, vera.Status);
        Assert.Contains("En annan titel</h2>", shown, StringComparison.Ordinal);
        Assert.Contains("<h2>Rubriken</h2>", shown, StringComparison.Ordinal);
        Assert.Contains("href=\"/lagrum/osl/10/1\"", shown, StringComparison.Ordinal);
        Assert.Contains("href=\"/begrepp#samtycke\"", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forhandsvisa/1")]
    [InlineData("utkast/1/behall")]
    public async Task Whoever_is_not_an_editor_is_sent_to_sign_in(string address)
    {
        using var answer = await App.Ask($"/redaktion/{address}", HttpMethod.Post);
        Assert.True((int)answer.StatusCode is 302 or 400 or 401, $"{(int)answer.StatusCode}");
    }
}
