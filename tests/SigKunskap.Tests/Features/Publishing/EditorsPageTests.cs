namespace SigKunskap.Tests.Features.Publishing;

/// <summary>A facilitator and an agency's publishers say who its editors are.</summary>
public sealed class EditorsPageTests : OfficeTest
{
    [Fact]
    public async Task A_facilitator_makes_a_member_an_editor_of_any_agency_changes_and_removes_them()
    {
        var keeper = At("facilitator");
        Assert.Equal(404, (await Status("medlem", "/redaktion")));
        var page = await keeper.Send(await keeper.Go("/forvaltning/redaktorer"), "#utse", ("myndighet", "polisen"), ("epost", " Mia@example.se "), ("roll", "Signer"));
        Assert.Contains("mia, undertecknare", Plain(page.Body!.TextContent), StringComparison.Ordinal);
        Assert.Equal(200, await Status("medlem", "/redaktion"));

        var id = (await PersonOf("mia@example.se")).Id;
        page = await keeper.Send(page, "#redaktor", ("blir", $"polisen {id} Publisher"));
        Assert.Contains("mia, utgivare", Plain(page.Body!.TextContent), StringComparison.Ordinal);
        page = await keeper.Send(page, "#redaktor", ("bort", $"polisen {id}"));
        Assert.DoesNotContain("mia", page.QuerySelector("main ul")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, await Status("medlem", "/redaktion"));

        var log = await Reads("facilitator", "/forvaltning/logg");
        Assert.Contains("Utsåg en redaktör", log, StringComparison.Ordinal);
        Assert.Contains("Polismyndigheten, utgivare", log, StringComparison.Ordinal);
        Assert.Contains("Tog bort en redaktör", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_without_an_account_is_told_of_and_nothing_typed_is_lost()
    {
        var page = await At("facilitator").Send(await At("facilitator").Go("/forvaltning/redaktorer"), "#utse", ("myndighet", "polisen"), ("epost", "ingen@example.se"), ("roll", "Writer"));

        Assert.Contains("inget konto med den adressen", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ingen@example.se", page.QuerySelector("[name=epost]")!.GetAttribute("value"));
        Assert.Equal("polisen", page.QuerySelector("[name=myndighet] option[selected]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("[name=roll][value=Writer][checked]"));
    }

    [Fact]
    public async Task A_publisher_says_it_for_their_own_agency_alone_and_not_of_themselves()
    {
        var page = await At("petra").Go("/redaktion/redaktorer");
        Assert.Equal([NameOfOwner], page.QuerySelectorAll("[name=myndighet] option:not([value=''])").Select(option => option.TextContent));
        Assert.DoesNotContain("sigge", page.Body!.TextContent, StringComparison.Ordinal);

        page = await At("petra").Send(page, "#utse", ("myndighet", Joint), ("epost", "mia@example.se"), ("roll", "Writer"));
        Assert.Contains("Välj en myndighet", page.Body!.TextContent, StringComparison.Ordinal);
        page = await At("petra").Send(page, "#redaktor", ("bort", $"{Owner} {Of("petra").Id}"));
        Assert.Contains("inte ändra din egen roll", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, await Status("wilma", "/redaktion/redaktorer"));
    }

    private async Task<int> Status(string name, string address)
    {
        await At(name).Go(address);
        return At(name).Status;
    }
}
