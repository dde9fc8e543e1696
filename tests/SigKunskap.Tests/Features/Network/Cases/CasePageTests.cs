using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.PersonalData;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Cases;
using SigKunskap.Web.Ui;

namespace SigKunskap.Tests.Features.Network.Cases;

/// <summary>A situation is described with what matters and nothing that points somebody out, and becomes a draft that the writer sends.</summary>
public sealed class CasePageTests : NetworkTest
{
    private const string Question = "Vem avgör om samtycket räcker? Vi är två nämnder.";

    private Visitor anna = null!;

    [Fact]
    public async Task A_filled_in_template_becomes_a_draft_beside_the_others_and_is_sent_from_there()
    {
        await Enter();

        var draft = await anna.Send(await Filled(), "main form", ("fraga", Question), ("lan", "Skåne län"), ("provat", "Två möten."));

        Assert.StartsWith("/natverk/ny?utkast=", anna.At, StringComparison.Ordinal);
        Assert.DoesNotContain("nämnder", anna.At, StringComparison.Ordinal);
        Assert.Equal("Vem avgör om samtycket räcker?", ((IHtmlInputElement)draft.QuerySelector("[name=rubrik]")!).Value);
        Assert.Equal("typfall, 15–17 år, sekretess", ((IHtmlInputElement)draft.QuerySelector("[name=ord]")!).Value);
        var text = draft.QuerySelector("textarea")!.TextContent;
        Assert.Contains("- **Län:** Skåne län", text, StringComparison.Ordinal);
        Assert.Contains("Två möten.", text, StringComparison.Ordinal);
        await anna.Send(draft, "main form");
        Assert.StartsWith("/natverk/diskussioner/", anna.At, StringComparison.Ordinal);
        Assert.Equal(0, await Drafts());
    }

    [Theory]
    [InlineData("Hans syster är orolig.", "skriv inte om syskon")]
    [InlineData("Han går på Björkskolan.", "utan namn")]
    [InlineData("Vi sågs 12 mars.", "skriv månaden")]
    [InlineData("Familjen är somalisk.", "ursprung")]
    [InlineData("Vi är i Exempelby.", "välj länet")]
    [InlineData("Han har adhd.", "ta bort diagnosen")]
    [InlineData("Ring 070-174 06 35.", "Det här får inte stå")]
    public async Task What_may_point_somebody_out_is_said_and_nothing_typed_is_lost(string tried, string told)
    {
        await Enter();

        var page = await anna.Send(await Filled(), "main form", ("fraga", Question), ("provat", tried));

        Assert.Contains(told, page.QuerySelector(".notice-box.bad")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(tried, page.QuerySelector("textarea[name=provat]")!.TextContent);
        Assert.NotNull(page.QuerySelector("[name=alder][checked]"));
        Assert.NotNull(page.QuerySelector("[name=hinder][value=Sekretess][checked]"));
        Assert.Equal(0, await Drafts());
    }

    [Fact]
    public async Task A_diagnosis_may_stand_when_the_question_is_about_it()
    {
        await Enter();

        await anna.Send(await Filled(), "main form", ("fraga", "Vem utreder adhd?"), ("diagnos", "ja"));

        Assert.StartsWith("/natverk/ny?utkast=", anna.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_chosen_is_said_beside_its_field()
    {
        await Enter();

        var page = await anna.Send(await anna.Go("/natverk/typfall"), "main form", ("provat", "Två möten."), ("lan", "Exempelby"));

        Assert.Contains("Välj ett län, eller inget.", page.QuerySelector("#lan-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#alder-error"));
        Assert.NotNull(page.QuerySelector("#fraga-error"));
        Assert.Equal("Två möten.", page.QuerySelector("textarea[name=provat]")!.TextContent);
    }

    [Fact]
    public void Nothing_that_can_be_chosen_is_stopped_by_the_guard()
    {
        foreach (var role in ProfessionName.Choices)
            foreach (var organisation in CaseTemplate.Organisations)
                foreach (var age in CaseTemplate.Ages)
                    foreach (var consent in CaseTemplate.Consents)
                    {
                        var filled = new CaseTemplate(role.Value, organisation.Value, age.Value, consent.Value, [.. CaseTemplate.Obstacles.Select(choice => choice.Value)], CaseTemplate.Counties[age.Value.Length].Value, "Två möten.", Question);
                        Assert.Empty(filled.Mistakes());
                        Assert.Empty(PersonalDataGuard.Read(filled.Text(), GuardContext.Empty));
                    }
    }

    [Theory]
    [InlineData("Skolan och gymnasieskolan svarar inte. Grundskolan gör det.")]
    [InlineData("Vi har haft tre möten sedan i mars, med 2 av 3 nämnder.")]
    [InlineData("Systematiskt arbete enligt rutinen. Kommunen vill annat.")]
    public void What_says_nothing_of_anybody_may_stand(string text) => Assert.Empty(TellingDetails.In(text, aboutDiagnosis: false, ["Exempelby"]));

    private async Task Enter()
    {
        await Facilitator();
        anna = await Member(await Area("Exempelby"), "anna@example.se");
    }

    private async Task<IHtmlDocument> Filled()
    {
        var page = await anna.Go("/natverk/typfall");
        foreach (var (name, value) in new[] { ("alder", "15–17 år"), ("hinder", "Sekretess") })
            ((IHtmlInputElement)page.QuerySelector($"[name={name}][value='{value}']")!).IsChecked = true;
        ((IHtmlSelectElement)page.QuerySelector("[name=organisation]")!).Value = "Under socialnämnden";
        ((IHtmlSelectElement)page.QuerySelector("[name=samtycke]")!).Value = "Samtycke finns";
        return page;
    }

    private async Task<int> Drafts()
    {
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        return await db.Drafts.CountAsync(Cancel);
    }
}
